using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Core.Replies;
using VirtualAgent.Knowledge.Retrieval;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>An answer as it is said: the sentences, where they stand, and what else may be asked.</summary>
internal sealed class CitedAnswer(CityProfile? city)
{
    private const int LongestExcerpt = 160;

    public KnowledgeOutcome.Answered Of(KnowledgeQuestion question, ComposedAnswer composed, ImmutableArray<ScoredPassage> found) => new(
        composed.Text + " [1]",
        [Cite(1, composed, question.Locale)],
        RelatedQuestions.For(question.Text, question.Locale, composed.Passage, found),
        composed.Passage.Language,
        composed.Passage.Id);

    private Citation Cite(int number, ComposedAnswer answer, string locale) => new(
        number,
        answer.Passage.Title,
        answer.Passage.Url,
        city?.FindDepartment(answer.Passage.Department)?.Name.In(locale) ?? answer.Passage.Department,
        answer.Passage.Effective,
        Excerpt(answer.Carrier));

    private static string Excerpt(string text) => text.Length <= LongestExcerpt
        ? text
        : text[..(text.LastIndexOf(' ', LongestExcerpt - 1) is > 0 and var space ? space : LongestExcerpt - 1)] + "…";
}
