using System.Collections.Immutable;
using System.Text.Json;
using VirtualAgent.Core.State;

namespace VirtualAgent.Evals.Answers;

/// <summary>Questions of mtrag_govt, of which it is known whether the passages answer them.</summary>
internal static class DecisionCases
{
    public static ImmutableArray<(string Answerability, string Question, ImmutableArray<PastTurn> History)> Read(string path) =>
    [
        .. JsonLines.Read(path).Select(row => (
            JsonLines.Texts(row, "answerability").FirstOrDefault() ?? string.Empty,
            JsonLines.Text(row, "query"),
            Turns(row))),
    ];

    private static ImmutableArray<PastTurn> Turns(JsonElement row)
    {
        var said = JsonLines.Said(row, byResident: true);
        var answered = JsonLines.Said(row, byResident: false);
        return [.. said.Select((text, at) => new PastTurn(text, at < answered.Length ? answered[at] : string.Empty))];
    }
}
