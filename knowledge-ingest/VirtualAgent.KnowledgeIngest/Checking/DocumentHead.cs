using VirtualAgent.KnowledgeIngest.Documents;
using VirtualAgent.KnowledgeIngest.Parsing;
using YamlDotNet.Core;

namespace VirtualAgent.KnowledgeIngest.Checking;

/// <summary>What a document says about itself, read without the rest of it.</summary>
/// <param name="Source">The file that says it: the document, or the sidecar beside it.</param>
/// <param name="Fault">Why it could not be read.</param>
internal sealed record DocumentHead(string Source, IReadOnlyList<MetadataField> Fields, DocumentFault? Fault = null)
{
    private const string Fence = "---";

    private static readonly AngleSharp.Html.Parser.HtmlParser Parser = new(new() { IsKeepingSourceReferences = true });

    public static DocumentHead OfSidecar(string source, string yaml) => OfYaml(source, yaml, 1);

    /// <summary>The YAML between two fences at the top.</summary>
    public static DocumentHead OfMarkdown(string source, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (lines[0].TrimEnd() != Fence)
        {
            return new(source, []);
        }

        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() is Fence or "...");
        return end < 0
            ? new(source, [], new(source, 1, $"The front matter has no end: a line with {Fence} alone is missing."))
            : OfYaml(source, string.Join('\n', lines[1..end]), 2);
    }

    public static DocumentHead OfHtml(string source, string text)
    {
        var end = text.IndexOf("</head>", StringComparison.OrdinalIgnoreCase);
        var page = Parser.ParseDocument(end < 0 ? text : text[..end]);
        var fields = HtmlHead.Fields(page).ToList();
        return page.Title is { Length: > 0 } title
            ? new(source, [.. fields, new(MetadataKeys.Title, title, 1)])
            : new(source, fields);
    }

    private static DocumentHead OfYaml(string source, string yaml, int firstLine)
    {
        try
        {
            return new(source, MetadataYaml.Fields(yaml, firstLine));
        }
        catch (YamlException exception)
        {
            return new(source, [], new(source, (int)exception.Start.Line + firstLine - 1, $"Not valid YAML: {exception.Message}{(exception.Message.Contains("mapping", StringComparison.Ordinal) ? " A text with a colon in it stands in quotes." : string.Empty)}"));
        }
    }
}
