using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using VirtualAgent.KnowledgeIngest.Documents;

namespace VirtualAgent.KnowledgeIngest.Parsing;

internal static partial class DocxParser
{
    public static ParseOutcome Parse(SourceFile file)
    {
        if (OfficeContainer.Fault(file.Bytes) is { } fault)
        {
            return fault;
        }

        using var stream = new MemoryStream(file.Bytes);
        using var document = WordprocessingDocument.Open(stream, isEditable: false, OfficeContainer.Settings);
        if (document.MainDocumentPart?.Document?.Body is not { } body)
        {
            return new ParseOutcome.NotRead(NotReadReason.Broken);
        }

        var blocks = Blocks(document.MainDocumentPart, body);
        return blocks.IsEmpty
            ? new ParseOutcome.NotRead(NotReadReason.Empty)
            : new ParseOutcome.Parsed(new() { Title = Value(document.PackageProperties.Title) }, blocks);
    }

    private static ImmutableArray<Block> Blocks(MainDocumentPart part, Body body)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var items = new List<string>();
        foreach (var element in body.ChildElements.SelectMany(Flat))
        {
            if (element is Paragraph item && IsListItem(item) && HeadingLevel(part, item) is null)
            {
                items.Add(Text(part, item));
                continue;
            }

            Flush(items, blocks);
            switch (element)
            {
                case Paragraph paragraph when Text(part, paragraph) is { Length: > 0 } text:
                    blocks.Add((HeadingLevel(part, paragraph) ?? BoldLevel(paragraph, text)) is { } level ? new Block.Heading(level, text) : new Block.Paragraph(text, IsBold(paragraph)));
                    break;
                case Table table:
                    blocks.Add(TableOf(part, table));
                    break;
            }
        }

        Flush(items, blocks);
        return blocks.ToImmutable();
    }

    private static IEnumerable<OpenXmlElement> Flat(OpenXmlElement element) =>
        element is SdtBlock { SdtContentBlock: { } content } ? content.ChildElements.SelectMany(Flat) : [element];

    private static void Flush(List<string> items, ImmutableArray<Block>.Builder blocks)
    {
        if (items.Any(i => i.Length > 0))
        {
            blocks.Add(new Block.Listing([.. items.Where(i => i.Length > 0)], Ordered: false));
        }

        items.Clear();
    }

    private static Block.Table TableOf(MainDocumentPart part, Table table)
    {
        var rows = table.Elements<TableRow>()
            .Select(row => row.Elements<TableCell>()
                .Select(cell => string.Join(' ', cell.Descendants<Paragraph>().Select(p => Text(part, p)).Where(t => t.Length > 0)))
                .ToImmutableArray())
            .ToList();
        return new(rows.Count > 1 ? rows[0] : [], [.. rows.Skip(rows.Count > 1 ? 1 : 0)], RowsStandAlone: false);
    }

    private static bool IsListItem(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.NumberingProperties is not null
        || paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value?.StartsWith("List", StringComparison.OrdinalIgnoreCase) == true;

    private static int? HeadingLevel(MainDocumentPart part, Paragraph paragraph)
    {
        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        if (style is null)
        {
            return null;
        }

        var name = part.StyleDefinitionsPart?.Styles?.Elements<Style>().FirstOrDefault(s => s.StyleId?.Value == style)?.StyleName?.Val?.Value ?? style;
        var match = HeadingStyle().Match(name);
        return match.Success ? int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)
            : name.Equals("title", StringComparison.OrdinalIgnoreCase) ? 1
            : null;
    }

    private static int? BoldLevel(Paragraph paragraph, string text) =>
        BoldHeading.Is(text) && IsBold(paragraph) ? BoldHeading.Level : null;

    private static bool IsBold(Paragraph paragraph) => paragraph.Descendants<Run>().Where(run => run.InnerText.Trim().Length > 0).All(IsBold);

    private static bool IsBold(Run run) => run.RunProperties?.Bold is { } bold && (bold.Val is null || bold.Val.Value);

    /// <summary>The words of a paragraph; a footnote follows in brackets where it is referred to.</summary>
    private static string Text(MainDocumentPart part, Paragraph paragraph)
    {
        var text = new StringBuilder();
        foreach (var element in paragraph.Descendants())
        {
            text.Append(element switch
            {
                Text words => words.Text,
                TabChar or Break => " ",
                FootnoteReference { Id: { } id } => $" ({Footnote(part, id.Value)})",
                _ => string.Empty,
            });
        }

        return Whitespace.Collapse(text.ToString());
    }

    private static string? Footnote(MainDocumentPart part, long id) =>
        Value(part.FootnotesPart?.Footnotes?.Elements<Footnote>().FirstOrDefault(f => f.Id?.Value == id)?.InnerText);

    private static string? Value(string? text) => string.IsNullOrWhiteSpace(text) ? null : Whitespace.Collapse(text);

    [GeneratedRegex(@"^heading\s?([1-6])$", RegexOptions.IgnoreCase)]
    private static partial Regex HeadingStyle();
}
