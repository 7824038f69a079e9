using AngleSharp.Dom;
using Markdig;
using VirtualAgent.KnowledgeIngest.Parsing;

namespace VirtualAgent.KnowledgeIngest.Documents;

/// <summary>A text document's content as HTML, for a page that shows it.</summary>
public static class DocumentContent
{
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().UseAutoIdentifiers().DisableHtml().Build();

    /// <param name="path">Of a Markdown or HTML file.</param>
    public static IElement Of(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return Path.GetExtension(path).ToLowerInvariant() is ".md" or ".markdown"
            ? new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Markdig.Markdown.ToHtml(Decoding.Text(bytes), Markdown)).Body!
            : MainContent.Of(HtmlParser.Page(new(path, bytes)));
    }
}
