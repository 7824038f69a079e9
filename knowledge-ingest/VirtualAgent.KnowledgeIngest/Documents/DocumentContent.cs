using System.Net;
using AngleSharp.Dom;
using Markdig;
using VirtualAgent.KnowledgeIngest.Parsing;

namespace VirtualAgent.KnowledgeIngest.Documents;

/// <summary>A text document's content as HTML, for a page that shows it.</summary>
public static class DocumentContent
{
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().UseAutoIdentifiers().DisableHtml().Build();

    /// <param name="path">Of a Markdown, HTML or CSV file.</param>
    public static IElement Of(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".md" or ".markdown" => Body(Markdig.Markdown.ToHtml(Decoding.Text(bytes), Markdown)),
            ".csv" => Body(CsvParser.Parse(new(path, bytes)) is ParseOutcome.Parsed read ? string.Concat(read.Blocks.Select(Html)) : string.Empty),
            _ => MainContent.Of(HtmlParser.Page(new(path, bytes))),
        };
    }

    private static IElement Body(string html) => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).Body!;

    private static string Html(Block block) => block switch
    {
        Block.Heading heading => $"<h2>{WebUtility.HtmlEncode(heading.Text)}</h2>",
        Block.Paragraph paragraph => $"<p>{WebUtility.HtmlEncode(paragraph.Text)}</p>",
        Block.Table table => $"<table><thead>{Row("th scope=\"col\"", "th", table.Header)}</thead><tbody>{string.Concat(table.Rows.Select(row => Row("td", "td", row)))}</tbody></table>",
        _ => string.Empty,
    };

    private static string Row(string open, string close, IEnumerable<string> cells) =>
        $"<tr>{string.Concat(cells.Select(cell => $"<{open}>{WebUtility.HtmlEncode(cell)}</{close}>"))}</tr>";
}
