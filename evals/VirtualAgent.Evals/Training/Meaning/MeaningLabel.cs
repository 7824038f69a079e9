using System.Collections.Immutable;
using System.Text.Json;
using VirtualAgent.Knowledge.Meaning;

namespace VirtualAgent.Evals.Training.Meaning;

/// <summary>A civic topic, or a facet: something that residents ask any city hall about, or which side of whatever they ask about.</summary>
/// <param name="Asked">How they ask, by language.</param>
/// <param name="Written">How documents speak of it, by language.</param>
internal sealed record MeaningLabel(string Id, ImmutableArray<(string Language, string Text)> Asked, ImmutableArray<(string Language, string Text)> Written)
{
    /// <summary>The labels of a folder's files, a line each; lines of one id are one label.</summary>
    public static ImmutableArray<MeaningLabel> Read(string folder) =>
    [
        .. Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(JsonLines.Read)
            .GroupBy(row => JsonLines.Text(row, "id"))
            .Select(label => new MeaningLabel(
                label.Key,
                [.. label.SelectMany(Lines)],
                [.. label.SelectMany(row => Lines(row.GetProperty("pages")))])),
    ];

    private static IEnumerable<(string Language, string Text)> Lines(JsonElement row) =>
        new[] { "en", "es" }.SelectMany(language => JsonLines.Texts(row, language).Select(text => (language, text)));

    /// <summary>Each text by itself, as features.</summary>
    public IEnumerable<MeaningExample> Examples(int label, WordsRead words) =>
    [
        .. Asked.Select((line, at) => new MeaningExample(label, new MeaningFeatures(words).Add(line.Text, line.Language, typed: true), at)),
        .. Written.Select(line => new MeaningExample(label, new MeaningFeatures(words).Add(line.Text, line.Language, typed: false), null)),
    ];
}

/// <param name="Asked">Which of the label's messages it is; null for what documents say.</param>
internal sealed record MeaningExample(int Label, MeaningFeatures Features, int? Asked);
