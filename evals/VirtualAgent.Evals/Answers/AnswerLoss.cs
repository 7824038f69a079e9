using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Evals.Answers;

/// <summary>The first station at which the right answer to a question was lost.</summary>
internal enum AnswerLoss
{
    None,

    /// <summary>The city tells it in another language only.</summary>
    OtherLanguage,

    /// <summary>The right document is not among the first ten passages.</summary>
    NotFound,

    /// <summary>It is, and another document's passage goes before it.</summary>
    NotFirst,

    /// <summary>Its passage goes first, and another document's sentence was chosen.</summary>
    OtherSentence,

    /// <summary>The right document's sentence was chosen, and it is not the one that answers.</summary>
    WrongSentence,

    /// <summary>The right sentence was chosen, and the evidence did not suffice to say it.</summary>
    Withheld,
}

/// <summary>Tells at which station an answer was lost: where no evidence is asked for, what is chosen shows it.</summary>
internal sealed class AnswerLosses(CityUnderTest city)
{
    private const int Looked = 10;
    private readonly IKnowledgeAnswerer _unsure = city.Unsure;

    public async Task<AnswerLoss> OfAsync(AnswerResult result, KnowledgeQuestion asked, CancellationToken cancellationToken)
    {
        if (!result.Case.Answerable || result.Good)
        {
            return AnswerLoss.None;
        }

        var best = AnswerResult.Of(result.Case, await _unsure.AnswerAsync(asked, cancellationToken));
        if (best.RightDocument)
        {
            return best.Good && result.Outcome is not KnowledgeOutcome.Answered ? AnswerLoss.Withheld : AnswerLoss.WrongSentence;
        }

        var query = new KnowledgeQuery(asked.Text, asked.Locale, null, null, [.. asked.History.Select(t => t.Resident)], [.. asked.History.Select(t => t.Agent)], null, asked.Today, Looked);
        var found = await city.Index.SearchAsync(query, cancellationToken);
        return found.Select(p => result.Case.Documents.Contains(p.Passage.DocumentId)).ToList().IndexOf(true) switch
        {
            0 => AnswerLoss.OtherSentence,
            > 0 => AnswerLoss.NotFirst,
            _ => city.Passages.Any(p => p.Language == asked.Locale && result.Case.Documents.Contains(p.DocumentId)) ? AnswerLoss.NotFound : AnswerLoss.OtherLanguage,
        };
    }
}
