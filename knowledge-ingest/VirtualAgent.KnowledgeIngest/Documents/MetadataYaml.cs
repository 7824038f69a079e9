using System.Collections.Immutable;
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
            return DocumentMetadata.Of(Fields(yaml, 1));
        }
        catch (YamlException)
        {
            return new();
        }
    }

    /// <summary>The mapping's entries, a list's items each by itself; what is neither text nor list counts as empty text.</summary>
    /// <param name="firstLine">Where the YAML begins in its file.</param>
    /// <exception cref="YamlException">Not valid YAML.</exception>
    public static ImmutableArray<MetadataField> Fields(string yaml, int firstLine)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents is [{ RootNode: YamlMappingNode mapping }, ..]
            ? [.. mapping.Children.SelectMany(pair => pair.Key is YamlScalarNode { Value: { } key } ? Of(key, pair.Value) : [])]
            : [];

        IEnumerable<MetadataField> Of(string key, YamlNode value) => value is YamlSequenceNode list
            ? list.Select(item => Field(key, item))
            : [Field(key, value)];

        MetadataField Field(string key, YamlNode value) =>
            new(key, (value as YamlScalarNode)?.Value?.Trim() ?? string.Empty, (int)value.Start.Line + firstLine - 1);
    }
}
