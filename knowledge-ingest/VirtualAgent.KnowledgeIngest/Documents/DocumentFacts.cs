using VirtualAgent.KnowledgeIngest.Checking;
using VirtualAgent.KnowledgeIngest.Folders;
using VirtualAgent.KnowledgeIngest.Parsing;

namespace VirtualAgent.KnowledgeIngest.Documents;

/// <summary>What a file beside a document, or the document's head, says it is, without reading the rest of it.</summary>
public sealed record DocumentFacts(string? Title, string? Department, DateOnly? Effective, string? Url, string? Language)
{
    /// <returns>Null where nothing says what the file is.</returns>
    public static DocumentFacts? Of(string path)
    {
        var sidecar = path + DocumentFolder.SidecarEnding;
        var beside = File.Exists(sidecar) ? MetadataYaml.Read(Decoding.Text(File.ReadAllBytes(sidecar))) : null;
        var own = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".md" or ".markdown" => DocumentMetadata.Of(DocumentHead.OfMarkdown(path, Decoding.Text(File.ReadAllBytes(path))).Fields),
            ".html" or ".htm" => HtmlParser.Metadata(HtmlParser.Page(new(path, File.ReadAllBytes(path)))),
            _ => null,
        };
        return (beside, own) switch
        {
            (null, null) => null,
            (null, { } only) => Of(only),
            ({ } only, null) => Of(only),
            ({ } first, { } second) => Of(first.Or(second)),
        };
    }

    private static DocumentFacts Of(DocumentMetadata said) => new(said.Title, said.Department, said.Effective, said.Url, said.Language);
}
