using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using VirtualAgent.KnowledgeIngest.Documents;

namespace VirtualAgent.KnowledgeIngest.Parsing;

internal static class HtmlParser
{
    private const int DeepestElement = 400;

    public static ParseOutcome Parse(SourceFile file)
    {
        var page = Page(file);
        var metadata = Metadata(page);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var content = MainContent.Of(page);
        LinkSentences.Mend(content, page);
        LineBreaks.Lift(content);
        Walk(content, blocks, 0);
        return blocks.Any(b => b is not Block.Heading)
            ? new ParseOutcome.Parsed(metadata, blocks.ToImmutable())
            : new ParseOutcome.NotRead(NotReadReason.Empty);
    }

    public static IHtmlDocument Page(SourceFile file) =>
        new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Decoding.Html(file.Bytes, file.Charset));

    public static DocumentMetadata Metadata(IHtmlDocument page)
    {
        var said = DocumentMetadata.Of([.. HtmlHead.Fields(page)]);
        return said with { Title = said.Title ?? Title(page) };
    }

    /// <summary>The page's own heading where it has exactly one, else the title without the site's name.</summary>
    private static string? Title(IHtmlDocument page)
    {
        var headings = page.QuerySelectorAll("h1").Select(h => Whitespace.Collapse(h.TextContent)).Where(h => h.Length > 0).ToList();
        var title = Whitespace.Collapse(page.Title ?? string.Empty).Split([" | ", " – ", " — "], StringSplitOptions.None)[0];
        return headings.Count == 1 ? headings[0] : title.Length > 0 ? title : headings.FirstOrDefault();
    }

    private static void Walk(INode node, ImmutableArray<Block>.Builder blocks, int depth)
    {
        if (depth > DeepestElement)
        {
            return;
        }

        var loose = new List<string>();
        foreach (var child in node.ChildNodes)
        {
            if (child is IElement { LocalName: "br" } && OpensBold(node, child) is { } question)
            {
                blocks.Add(new Block.Heading(BoldHeading.Level, question));
                loose.Clear();
            }
            else if (child is IElement element && IsBlock(element))
            {
                Flush(loose, blocks);
                Add(element, blocks, depth);
            }
            else if (child is IText or IElement)
            {
                loose.Add(child.TextContent);
            }
        }

        Flush(loose, blocks);
    }

    private static void Flush(List<string> loose, ImmutableArray<Block>.Builder blocks)
    {
        if (Whitespace.Collapse(string.Concat(loose)) is { Length: > 1 } text && !Boilerplate.Is(text) && text.Any(char.IsLetterOrDigit))
        {
            blocks.Add(new Block.Paragraph(text));
        }

        loose.Clear();
    }

    private static void Add(IElement element, ImmutableArray<Block>.Builder blocks, int depth)
    {
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                if (Whitespace.Collapse(element.TextContent).TrimEnd('#', '¶', ' ') is { Length: > 0 } heading && !Boilerplate.Is(heading))
                {
                    blocks.Add(new Block.Heading(element.LocalName[1] - '0', heading));
                }

                break;
            case "summary" or "p" when Whitespace.Collapse(element.TextContent) is var text && BoldHeading.Is(text) && (element.LocalName == "summary" || IsBold(element, text)):
                blocks.Add(new Block.Heading(BoldHeading.Level, text));
                break;
            case "p" when Whitespace.Collapse(element.TextContent) is { Length: > 0 } sentence && IsBold(element, sentence) && !Boilerplate.Is(sentence):
                blocks.Add(new Block.Paragraph(sentence, IsBold: true));
                break;
            case "ul" or "ol":
                AddIfAny(new([.. element.Children.Where(c => c.LocalName == "li").Select(Item).Where(t => t.Length > 0 && !Boilerplate.Is(t))], element.LocalName == "ol"), blocks);
                break;
            case "dl":
                AddIfAny(new(Definitions(element), Ordered: false), blocks);
                break;
            case "table" when HtmlTables.IsLayout(element):
                foreach (var cell in element.QuerySelectorAll("td, th, caption").Where(c => c.Closest("table") == element))
                {
                    Walk(cell, blocks, depth + 1);
                }

                break;
            case "table":
                AddTable(element, blocks);
                break;
            case "br" or "hr":
                break;
            default:
                Walk(element, blocks, depth + 1);
                break;
        }
    }

    private static bool IsBold(IElement element, string text) =>
        element.Children.Length == 1 && element.Children[0].LocalName is "b" or "strong" && Whitespace.Collapse(element.Children[0].TextContent) == text;

    /// <summary>A question in bold on the first line of a paragraph, its answer on the next.</summary>
    private static string? OpensBold(INode paragraph, INode end)
    {
        var line = paragraph.ChildNodes.TakeWhile(part => part != end).Where(part => part.TextContent.Trim().Length > 0).ToList();
        return line is [IElement { LocalName: "b" or "strong" } bold] && Whitespace.Collapse(bold.TextContent) is var text && BoldHeading.Is(text)
            && paragraph.ChildNodes.SkipWhile(part => part != end).Any(part => part.TextContent.Trim().Length > 0) ? text : null;
    }

    private static void AddTable(IElement element, ImmutableArray<Block>.Builder blocks)
    {
        if (HtmlTables.Read(element) is not { } table)
        {
            return;
        }

        if (Whitespace.Collapse(element.QuerySelector("caption")?.TextContent ?? string.Empty) is { Length: > 0 } caption)
        {
            blocks.Add(new Block.Paragraph(caption));
        }

        blocks.Add(table);
    }

    private static void AddIfAny(Block.Listing listing, ImmutableArray<Block>.Builder blocks)
    {
        if (!listing.Items.IsEmpty)
        {
            blocks.Add(listing);
        }
    }

    private static string Item(IElement item)
    {
        var nested = item.Children.Where(c => c.LocalName is "ul" or "ol").ToList();
        var own = string.Concat(item.ChildNodes.Where(n => !nested.Contains(n)).Select(n => n.TextContent));
        var inner = nested.SelectMany(n => n.Children).Where(c => c.LocalName == "li").Select(Item);
        return Whitespace.Collapse(own + (nested.Count > 0 ? " " + string.Join("; ", inner) : string.Empty));
    }

    private static ImmutableArray<string> Definitions(IElement list)
    {
        var items = ImmutableArray.CreateBuilder<string>();
        var term = string.Empty;
        foreach (var part in list.QuerySelectorAll("dt, dd"))
        {
            var text = Whitespace.Collapse(part.TextContent);
            if (part.LocalName == "dt")
            {
                term = text.TrimEnd(':');
            }
            else
            {
                items.Add(term.Length > 0 ? $"{term}: {text}" : text);
            }
        }

        return items.ToImmutable();
    }

    public static bool IsBlock(IElement element) => element.LocalName is
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "p" or "div" or "section" or "article" or "main" or "ul" or "ol" or "dl" or "table"
        or "blockquote" or "figure" or "details" or "summary" or "center" or "address" or "pre" or "fieldset" or "form" or "body" or "hr" or "br" or "dt" or "dd" or "li" or "tr" or "td"
        || element.QuerySelector("p, div, ul, ol, table, h2, h3") is not null;
}
