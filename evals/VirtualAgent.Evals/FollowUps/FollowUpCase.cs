using System.Collections.Immutable;
using VirtualAgent.Core.Messages;
using VirtualAgent.Evals.Answers;
using VirtualAgent.Evals.Dialogues;

namespace VirtualAgent.Evals.FollowUps;

/// <summary>A resident's questions, one after the other; what comes after the first leans on what was said, or turns to something else.</summary>
internal sealed record FollowUpCase(string Id, string Language, ImmutableArray<AnswerCase> Turns)
{
    private static readonly DateTime Now = new(2026, 11, 21, 10, 0, 0);

    public static ImmutableArray<FollowUpCase> Read(string path) =>
    [
        .. JsonLines.Read(path).Select(row => (Id: JsonLines.Text(row, "id"), Language: JsonLines.Text(row, "lang"), Row: row)).Select(c => new FollowUpCase(
            c.Id,
            c.Language,
            [.. c.Row.GetProperty("turns").EnumerateArray().Select((turn, at) => AnswerCase.Of(turn, $"{c.Id}/{at + 1}", c.Language))])),
    ];

    public Transcript ToTranscript() => new(
        Id, Id, Channel.WebChat, Language, Now, [], null, [.. Turns.Select((turn, at) => new TranscriptTurn(at, new Input.Words(turn.Question), [], [], []))]);
}
