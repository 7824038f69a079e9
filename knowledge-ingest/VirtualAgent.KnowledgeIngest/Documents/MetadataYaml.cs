using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace VirtualAgent.KnowledgeIngest.Documents;

/// <summary>Reads front matter and sidecar files.</summary>
internal static class MetadataYaml
{
    /// <returns>Empty metadata for anything that is not a YAML mapping.</returns>
    public static DocumentMetadata Read(string yaml)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents.Count > 0 && stream.Documents[0].RootNode is YamlMappingNode mapping
                ? Of(mapping)
                : new();
        }
        catch (YamlException)
        {
            return new();
        }
    }

    public static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), ["yyyy-MM-dd", "yyyy/MM/dd", "M/d/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    private static DocumentMetadata Of(YamlMappingNode mapping)
    {
        var values = mapping.Children
            .Where(pair => pair.Key is YamlScalarNode)
            .GroupBy(pair => ((YamlScalarNode)pair.Key).Value ?? string.Empty, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.First().Value, StringComparer.OrdinalIgnoreCase);
        return new()
        {
            Title = Text("title"),
            Department = Text("department"),
            Effective = Date(Text("effective")),
            Review = Date(Text("review")),
            Expires = Date(Text("expires")),
            Url = Text("url"),
            Language = Text("language"),
            Audience = Text("audience"),
            Questions = values.GetValueOrDefault("questions") is YamlSequenceNode questions
                ? [.. questions.OfType<YamlScalarNode>().Select(q => q.Value).OfType<string>()]
                : [],
        };

        string? Text(string key) =>
            values.GetValueOrDefault(key) is YamlScalarNode { Value: { Length: > 0 } value } ? value.Trim() : null;
    }
}
