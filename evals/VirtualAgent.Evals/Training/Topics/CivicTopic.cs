using System.Collections.Immutable;
using System.Text.Json;
using VirtualAgent.Knowledge.Topics;

namespace VirtualAgent.Evals.Training.Topics;

/// <summary>Something that residents ask any city hall about.</summary>
/// <param name="Asked">How they ask, by language.</param>
/// <param name="Written">How documents speak of it, by language.</param>
internal sealed record CivicTopic(string Id, ImmutableArray<(string Language, string Text)> Asked, ImmutableArray<(string Language, string Text)> Written)
{
    /// <summary>The topics of a folder's files, a line each; lines of one id are one topic.</summary>
    public static ImmutableArray<CivicTopic> Read(string folder) =>
    [
        .. Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(JsonLines.Read)
            .GroupBy(row => JsonLines.Text(row, "id"))
            .Select(topic => new CivicTopic(
                topic.Key,
                [.. topic.SelectMany(Lines)],
                [.. topic.SelectMany(row => Lines(row.GetProperty("pages")))])),
    ];

    private static IEnumerable<(string Language, string Text)> Lines(JsonElement row) =>
        new[] { "en", "es" }.SelectMany(language => JsonLines.Texts(row, language).Select(text => (language, text)));

    /// <summary>Each text by itself, as features.</summary>
    public IEnumerable<TopicExample> Examples(int topic) =>
    [
        .. Asked.Select((line, at) => new TopicExample(topic, new TopicFeatures().Add(line.Text, line.Language, typed: true), at)),
        .. Written.Select(line => new TopicExample(topic, new TopicFeatures().Add(line.Text, line.Language, typed: false), null)),
    ];
}

/// <param name="Asked">Which of the topic's messages it is; null for what documents say.</param>
internal sealed record TopicExample(int Topic, TopicFeatures Features, int? Asked);
