using VirtualAgent.Knowledge.Questions;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>A sentence that answers, with what it needs beside it: at most three of one document, in their order.</summary>
internal static class SentenceAnswer
{
    private const int MostSentences = 3;
    private const int LongestAnswer = 380;
    private const double NearlyAsGood = 3.0;
    private const double Worthwhile = 4.5;
    private const double Beside = 4.5;

    public static (string Text, string Carrier) Of(ScoredUnit best, List<ScoredUnit> passage, List<ScoredUnit> document, QuestionTerms terms)
    {
        if (best.Unit.Text.EndsWith(':') && passage.FirstOrDefault(u => u.Unit.LeadIn == best.Unit.Text) is { } announced)
        {
            return (ListAnswer.Whole(announced, passage), best.Unit.Text);
        }

        var chosen = new List<ScoredUnit> { best };
        foreach (var other in Needed(best, passage, terms).Concat(Worthy(best, document, terms)).Distinct())
        {
            if (chosen.Count < MostSentences && chosen.Sum(u => u.Unit.Text.Length + 1) + other.Unit.Text.Length <= LongestAnswer && !LacksBefore(other, chosen, terms))
            {
                chosen.Add(other);
            }
        }

        if (AskedFor(chosen, passage, terms) is { } half)
        {
            chosen = [.. chosen.Take(MostSentences - 1), half];
        }

        var ordered = chosen.OrderBy(u => u.Found == best.Found ? 0 : 1).ThenBy(u => u.Found.Passage.Id, StringComparer.Ordinal).ThenBy(u => u.Order);
        return (string.Join(' ', ordered.Select(u => ListAnswer.Sentence(u.Unit.Said))), best.Unit.Text);
    }

    /// <summary>
    /// What a sentence needs beside it: one that it leans on or that leans on it, a neighbour nearly as good, the rest of a short paragraph. Where it has the
    /// amount or time that was asked for and stands by itself, the rest is not needed.
    /// </summary>
    private static IEnumerable<ScoredUnit> Needed(ScoredUnit best, List<ScoredUnit> passage, QuestionTerms terms)
    {
        var sentences = passage.Where(u => u.Unit.Kind == UnitKind.Sentence && u.Unit.Block == best.Unit.Block).ToList();
        var leans = Leaning.IsBack(terms.Language, best.Unit.Text);
        if (leans && sentences.FirstOrDefault(u => u.Order == best.Order - 1) is { } before)
        {
            yield return before;
        }

        if (sentences.FirstOrDefault(u => u.Order == best.Order + 1 && Leaning.IsBack(terms.Language, u.Unit.Text)) is { } after)
        {
            yield return after;
        }

        var isTold = !leans && HasAsked(best, terms);
        var isShort = terms.Kind != QuestionKind.HowMuch && !isTold && sentences.Count <= MostSentences && sentences.Sum(u => u.Unit.Text.Length + 1) <= LongestAnswer;
        var near = best.Score - (isTold ? NearlyAsGood : Beside);
        foreach (var beside in sentences.Where(u => u != best && (isShort ? !IsOfAnother(u, best, terms) : Math.Abs(u.Order - best.Order) == 1 && u.Score >= near)).OrderByDescending(u => u.Score))
        {
            yield return beside;
        }
    }

    private static bool HasAsked(ScoredUnit one, QuestionTerms terms) => QuestionKinds.Demands(terms.Kind) && QuestionKinds.Has(terms.Kind, one.Unit.Text);

    /// <summary>Under a heading that says nothing of the question, what stands before the sentence that answers and has nothing of it either began another subject.</summary>
    private static bool IsOfAnother(ScoredUnit one, ScoredUnit best, QuestionTerms terms)
    {
        return one.Order < best.Order && Speaks(best.Terms) && !Speaks(one.Terms) && !Speaks(terms.TermsOf(best.Found.Passage.Heading));

        bool Speaks(IReadOnlySet<string> text) => terms.Matter.Any(term => terms.IsCovered(term, text));
    }

    /// <summary>It leans on a sentence that is not told.</summary>
    private static bool LacksBefore(ScoredUnit one, List<ScoredUnit> chosen, QuestionTerms terms) =>
        Leaning.IsBack(terms.Language, one.Unit.Text) && !chosen.Exists(u => u.Found == one.Found && u.Order == one.Order - 1);

    /// <summary>The amount or time that was asked for, where what is told has none and its section has; null otherwise.</summary>
    private static ScoredUnit? AskedFor(List<ScoredUnit> chosen, List<ScoredUnit> passage, QuestionTerms terms) =>
        !QuestionKinds.Demands(terms.Kind) || chosen.Exists(u => HasAsked(u, terms))
            ? null
            : passage.Where(u => HasAsked(u, terms) && !LacksBefore(u, chosen, terms)).MaxBy(u => u.Score);

    /// <summary>What the document has beside it; a row of another section's table is of that section's matter.</summary>
    private static IEnumerable<ScoredUnit> Worthy(ScoredUnit best, List<ScoredUnit> document, QuestionTerms terms)
    {
        var covered = terms.Covered(best.Terms).ToHashSet();
        return document
            .Where(u => u != best && u.Unit.Text != best.Unit.Text && !u.Unit.Text.EndsWith(':') && !u.Unit.Text.EndsWith('?'))
            .Where(u => u.Found == best.Found || u.Unit.Kind != UnitKind.Row)
            .OrderByDescending(u => u.Score)
            .Where(u => !QuestionKinds.Demands(terms.Kind) || HasAsked(u, terms))
            .Where(u => u.Score >= best.Score - (terms.Covered(u.Terms).Except(covered).Any() ? Worthwhile : NearlyAsGood));
    }
}
