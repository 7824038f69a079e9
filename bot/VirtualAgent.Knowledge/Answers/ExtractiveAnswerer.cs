using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Core.Replies;
using VirtualAgent.Knowledge.Models;
using VirtualAgent.Knowledge.Retrieval;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>Answers with the city's own sentences: retrieve, check the evidence, choose what answers, cite.</summary>
internal sealed class ExtractiveAnswerer(
    IKnowledgeIndex index,
    KnowledgeOptions options,
    SynonymTable synonyms,
    CityProfile? city = null) : IKnowledgeAnswerer
{
    private const int Considered = 30;
    private const int ContextTurns = 4;
    private const int LongestExcerpt = 160;
    private readonly AnswerComposer _composer = new(synonyms, ShippedModels.UnitScorer, ShippedModels.Evidence);
    private readonly DepartmentGuess _departments = new(city);

    public async Task<KnowledgeOutcome> AnswerAsync(KnowledgeQuestion question, CancellationToken cancellationToken)
    {
        var found = await index.SearchAsync(Query(question, question.Locale, withHistory: false), cancellationToken);
        if (Answer(question, question.Locale, found) is { } answered)
        {
            return answered;
        }

        if (!question.History.IsEmpty)
        {
            found = await index.SearchAsync(Query(question, question.Locale, withHistory: true), cancellationToken);
            if (Answer(question, question.Locale, found) is { } followed)
            {
                return followed;
            }
        }

        return new KnowledgeOutcome.NoEvidence(_departments.For(question.Text, question.Locale, found));
    }

    private KnowledgeOutcome? Answer(KnowledgeQuestion question, string language, ImmutableArray<ScoredPassage> found)
    {
        var composed = found.IsEmpty ? null : _composer.Compose(question.Text, language, found);
        return composed is null || composed.Evidence < options.EvidenceThreshold ? null : new KnowledgeOutcome.Answered(
            composed.Text + " [1]",
            [Cite(1, composed, question.Locale)],
            RelatedQuestions.For(question.Text, question.Locale, composed.Passage, found),
            composed.Passage.Language,
            composed.Passage.Id);
    }

    private Citation Cite(int number, ComposedAnswer answer, string locale) => new(
        number,
        answer.Passage.Title,
        answer.Passage.Url,
        city?.FindDepartment(answer.Passage.Department)?.Name.In(locale) ?? answer.Passage.Department,
        answer.Passage.Effective,
        Excerpt(answer.Carrier));

    private static string Excerpt(string text) =>
        text.Length <= LongestExcerpt ? text : text[..text.LastIndexOf(' ', LongestExcerpt - 1)] + "…";

    private static KnowledgeQuery Query(KnowledgeQuestion question, string language, bool withHistory)
    {
        var turns = withHistory ? question.History.TakeLast(ContextTurns).ToImmutableArray() : [];
        return new(
            question.Text,
            language,
            null,
            null,
            [.. turns.Select(t => t.Resident)],
            [.. turns.Select(t => t.Agent)],
            withHistory ? question.LastPassageId : null,
            question.Today,
            Considered);
    }
}
