using System.Collections.Immutable;
using System.Text.Json;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Core.State;

namespace VirtualAgent.Evals.Answers;

/// <summary>A question to a city, and what a right answer holds.</summary>
/// <param name="Must">Each group needs one of its strings in the answer.</param>
internal sealed record AnswerCase(
    string Id,
    string Language,
    string Question,
    ImmutableArray<PastTurn> History,
    bool Answerable,
    ImmutableHashSet<string> Documents,
    ImmutableArray<ImmutableArray<string>> Must,
    string Kind)
{
    public static ImmutableArray<AnswerCase> Read(string path) => [.. JsonLines.Read(path).Select(row => Of(row, JsonLines.Text(row, "id"), JsonLines.Text(row, "lang")))];

    /// <summary>An answer that staff wrote cites the page it was written for, and so is as right as that page's document.</summary>
    public AnswerCase WithCurated(IReadOnlyCollection<Passage> passages)
    {
        var pages = passages.Where(p => Documents.Contains(p.DocumentId)).Select(p => p.Url).ToHashSet();
        return this with { Documents = Documents.Union(passages.Where(p => p.IsCurated && pages.Contains(p.Url)).Select(p => p.DocumentId)) };
    }

    /// <summary>Whether an answer holds all that it must; a number at a string's end is a whole number.</summary>
    public bool IsRight(string answer) => Must.All(group => group.Any(text => Holds(answer, text)));

    private static bool Holds(string answer, string text)
    {
        for (var at = answer.IndexOf(text, StringComparison.OrdinalIgnoreCase); at >= 0; at = answer.IndexOf(text, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + text.Length;
            var goesOn = char.IsDigit(text[^1]) && end < answer.Length
                && (char.IsDigit(answer[end]) || (answer[end] is '.' or ',' && end + 1 < answer.Length && char.IsDigit(answer[end + 1])));
            if (!goesOn)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One question of a row, which may be one of several.</summary>
    public static AnswerCase Of(JsonElement row, string id, string language) => new(
        id,
        language,
        JsonLines.Text(row, "question"),
        Turns(row),
        row.GetProperty("answerable").GetBoolean(),
        [.. JsonLines.Texts(row, "docs")],
        row.TryGetProperty("must", out var must) ? [.. must.EnumerateArray().Select(Group)] : [],
        JsonLines.Text(row, "kind"));

    private static ImmutableArray<string> Group(JsonElement group) => group.ValueKind == JsonValueKind.Array
        ? [.. group.EnumerateArray().Select(g => g.GetString()!)]
        : [group.GetString()!];

    private static ImmutableArray<PastTurn> Turns(JsonElement row)
    {
        var said = JsonLines.Said(row, byResident: true);
        var answered = JsonLines.Said(row, byResident: false);
        return [.. said.Select((text, at) => new PastTurn(text, at < answered.Length ? answered[at] : string.Empty))];
    }
}
