using System.Collections.Immutable;
using VirtualAgent.Evals.Answers;
using VirtualAgent.Evals.Dialogues;

namespace VirtualAgent.Evals.FollowUps;

/// <summary>What came of one question within a conversation.</summary>
/// <param name="Heard">What was said and heard, a line each.</param>
internal sealed record FollowUpResult(AnswerCase Case, bool IsFirst, ImmutableArray<string> Heard, bool Answered, bool RightDocument, bool RightAnswer)
{
    private const string Agent = "agent: ";
    private const string Cites = "cites: ";

    /// <summary>An answerable question answered right, or an unanswerable one not answered.</summary>
    public bool Good => Case.Answerable ? RightAnswer && RightDocument : !Answered;

    /// <param name="pages">The documents' addresses.</param>
    public static FollowUpResult Of(AnswerCase asked, bool isFirst, TurnHeard heard, ILookup<string, string> pages)
    {
        var cited = heard.Lines.Where(line => line.StartsWith(Cites, StringComparison.Ordinal)).Select(line => line[Cites.Length..]).ToList();
        var said = string.Join('\n', heard.Lines.Where(line => line.StartsWith(Agent, StringComparison.Ordinal)).Select(line => line[Agent.Length..]));
        return new(asked, isFirst, heard.Lines, cited.Count > 0, cited.Any(asked.Documents.SelectMany(d => pages[d]).Contains), asked.Answerable && asked.IsRight(said));
    }

    public string Describe() =>
        $"{Case.Id} {(Case.Answerable ? "wants " + string.Join(" & ", Case.Must.Select(g => string.Join(" or ", g))) : "ANSWERED")} of {string.Join(", ", Case.Documents)}\n    {string.Join("\n    ", Heard)}";
}
