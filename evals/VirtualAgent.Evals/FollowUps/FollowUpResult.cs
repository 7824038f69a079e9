using System.Collections.Immutable;
using VirtualAgent.Evals.Answers;
using VirtualAgent.Evals.Dialogues;

namespace VirtualAgent.Evals.FollowUps;

/// <summary>What came of one question within a conversation.</summary>
/// <param name="Heard">What was said and heard, a line each.</param>
internal sealed record FollowUpResult(AnswerCase Case, bool IsFirst, ImmutableArray<string> Heard, bool Answered, bool RightDocument, bool RightAnswer)
{
    /// <summary>An answerable question answered right, or an unanswerable one not answered.</summary>
    public bool Good => Case.Answerable ? RightAnswer && RightDocument : !Answered;

    /// <param name="pages">The documents' addresses.</param>
    public static FollowUpResult Of(AnswerCase asked, bool isFirst, TurnHeard heard, ILookup<string, string> pages) => new(
        asked,
        isFirst,
        heard.Lines,
        !heard.Cited.IsEmpty,
        heard.Cited.Any(asked.Documents.SelectMany(d => pages[d]).Contains),
        asked.Answerable && asked.IsRight(heard.Text));

    public string Describe() =>
        $"{Case.Id} {(Case.Answerable ? "wants " + string.Join(" & ", Case.Must.Select(g => string.Join(" or ", g))) : "ANSWERED")} of {string.Join(", ", Case.Documents)}\n    {string.Join("\n    ", Heard)}";
}
