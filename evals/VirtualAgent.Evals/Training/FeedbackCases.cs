using System.Collections.Immutable;
using System.Text.Json;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Evals.Answers;

namespace VirtualAgent.Evals.Training;

/// <summary>What residents said of the answers they got, as judged questions: an answer that helped names its document and words, one that did not is no answer.</summary>
internal static class FeedbackCases
{
    private const int Telling = 20;

    /// <param name="path">JSON lines with lang, question, source, passage and helped, as the console exports them.</param>
    /// <returns>Opinions of answers that the documents no longer hold are left out.</returns>
    public static ImmutableArray<AnswerCase> Read(string path, ImmutableArray<Passage> passages) =>
    [
        .. JsonLines.Read(path).Select((row, at) => Of(row, at, passages)).OfType<AnswerCase>(),
    ];

    private static AnswerCase? Of(JsonElement row, int at, ImmutableArray<Passage> passages)
    {
        var words = JsonLines.Text(row, "passage").TrimEnd('…').Trim();
        var source = JsonLines.Text(row, "source");
        var documents = passages.Where(p => p.Title == source && Holds(p, words)).Select(p => p.DocumentId).ToImmutableHashSet();
        var helped = row.GetProperty("helped").GetBoolean();
        return words.Length < Telling || documents.IsEmpty ? null : new(
            $"feedback-{at}",
            JsonLines.Text(row, "lang"),
            JsonLines.Text(row, "question"),
            [],
            helped,
            helped ? documents : [],
            helped ? [[words]] : [],
            "feedback");
    }

    /// <summary>A row of a table is said with its headers, so that its cells are looked for.</summary>
    private static bool Holds(Passage passage, string words) =>
        passage.Text.Contains(words, StringComparison.Ordinal) || words.Split([" – ", ": ", "; "], StringSplitOptions.TrimEntries).All(cell => passage.Text.Contains(cell, StringComparison.Ordinal));
}
