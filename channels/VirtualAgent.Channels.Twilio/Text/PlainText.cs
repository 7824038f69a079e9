using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace VirtualAgent.Channels.Twilio.Text;

/// <summary>Markdown without its marks: one line for each paragraph, list item and table row.</summary>
internal static class PlainText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    /// <param name="links">Whether the address of a link follows its words.</param>
    /// <param name="bullets">Whether list items keep a mark.</param>
    public static IReadOnlyList<string> Lines(string markdown, bool links, bool bullets)
    {
        var lines = new List<string>();
        Walk(Markdown.Parse(markdown, Pipeline), new(links, bullets), string.Empty, lines);
        return [.. lines.SelectMany(line => line.Split('\n')).Select(line => line.TrimEnd()).Where(line => line.Length > 0)];
    }

    private static void Walk(Block block, Style style, string mark, List<string> lines)
    {
        switch (block)
        {
            case Table table:
                lines.AddRange(Rows(table, style));
                break;
            case ListBlock list:
                Items(list, style, lines);
                break;
            case LeafBlock { Inline: { } inline }:
                lines.Add(mark + Words(inline, style));
                break;
            case CodeBlock code:
                lines.Add(mark + code.Lines);
                break;
            case LinkReferenceDefinitionGroup:
                break;
            case ContainerBlock container:
                foreach (var (child, index) in container.Select((child, index) => (child, index)))
                {
                    Walk(child, style, index == 0 ? mark : string.Empty, lines);
                }

                break;
        }
    }

    private static void Items(ListBlock list, Style style, List<string> lines)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            Walk(item, style, list.IsOrdered ? $"{item.Order}. " : style.Bullets ? "- " : string.Empty, lines);
        }
    }

    /// <summary>'First cell: second', and beyond two columns each further cell with its heading.</summary>
    private static IEnumerable<string> Rows(Table table, Style style)
    {
        var rows = table.OfType<TableRow>().Select(row => (row.IsHeader, Cells: Cells(row, style))).ToList();
        var heading = rows.FirstOrDefault(row => row.IsHeader).Cells ?? [];
        foreach (var cells in rows.Where(row => !row.IsHeader).Select(row => row.Cells))
        {
            var rest = cells.Skip(1).Select((cell, i) => cells.Count > 2 && heading.Count > i + 1 && cell.Length > 0
                ? $"{heading[i + 1]} {cell}"
                : cell).Where(cell => cell.Length > 0);
            yield return $"{cells.FirstOrDefault()}: {string.Join(", ", rest)}".TrimEnd(' ', ':');
        }
    }

    private static List<string> Cells(TableRow row, Style style) =>
        [.. row.OfType<TableCell>().Select(cell =>
        {
            var lines = new List<string>();
            Walk(cell, style, string.Empty, lines);
            return string.Join(' ', lines);
        })];

    private static string Words(ContainerInline inline, Style style)
    {
        var text = new StringBuilder();
        foreach (var child in inline)
        {
            text.Append(child switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                AutolinkInline link => style.Links ? link.Url : string.Empty,
                LineBreakInline => "\n",
                LinkInline link => Link(link, style),
                ContainerInline container => Words(container, style),
                _ => string.Empty,
            });
        }

        return text.ToString();
    }

    private static string Link(LinkInline link, Style style)
    {
        var words = Words(link, style);
        return !style.Links || link.IsImage || link.Url is not { Length: > 0 } url || words.Contains(url, StringComparison.Ordinal)
            ? words
            : $"{words} ({url})";
    }

    private readonly record struct Style(bool Links, bool Bullets);
}
