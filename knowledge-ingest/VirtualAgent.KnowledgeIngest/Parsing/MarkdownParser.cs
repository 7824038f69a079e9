using System.Collections.Immutable;
using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using VirtualAgent.KnowledgeIngest.Documents;
using Block = VirtualAgent.KnowledgeIngest.Documents.Block;
using MarkdownBlock = Markdig.Syntax.Block;

namespace VirtualAgent.KnowledgeIngest.Parsing;

internal static class MarkdownParser
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseGridTables()
        .UseYamlFrontMatter()
        .Build();

    public static ParseOutcome Parse(SourceFile file)
    {
        var document = Markdown.Parse(Decoding.Text(file.Bytes, file.Charset), Pipeline);
        var metadata = document.OfType<YamlFrontMatterBlock>().FirstOrDefault() is { } front
            ? MetadataYaml.Read(front.Lines.ToString())
            : new();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var block in document)
        {
            Add(block, blocks);
        }

        return blocks.Count == 0 ? new ParseOutcome.NotRead(NotReadReason.Empty) : new ParseOutcome.Parsed(metadata, blocks.ToImmutable());
    }

    private static void Add(MarkdownBlock block, ImmutableArray<Block>.Builder blocks)
    {
        switch (block)
        {
            case YamlFrontMatterBlock or LinkReferenceDefinitionGroup or HtmlBlock or ThematicBreakBlock:
                break;
            case HeadingBlock heading:
                blocks.Add(new Block.Heading(heading.Level, Text(heading.Inline)));
                break;
            case ListBlock list:
                blocks.Add(new Block.Listing([.. list.OfType<ListItemBlock>().Select(Text).Where(t => t.Length > 0)], list.IsOrdered));
                break;
            case Table table:
                blocks.Add(TableOf(table));
                break;
            case ContainerBlock container:
                foreach (var inner in container)
                {
                    Add(inner, blocks);
                }

                break;
            case ParagraphBlock { Inline: { } line } when IsBold(line) && Text(line) is var bold && BoldHeading.Is(bold):
                blocks.Add(new Block.Heading(BoldHeading.Level, bold));
                break;
            case ParagraphBlock { Inline.FirstChild: EmphasisInline { DelimiterCount: 2, NextSibling: LineBreakInline end } question } when BoldHeading.Is(Text(question)) && Text(After(end)) is { Length: > 0 } answer:
                blocks.Add(new Block.Heading(BoldHeading.Level, Text(question)));
                blocks.Add(new Block.Paragraph(answer));
                break;
            case LeafBlock leaf when Text(leaf) is { Length: > 0 } text:
                blocks.Add(new Block.Paragraph(text, leaf is ParagraphBlock { Inline: { } inline } && IsBold(inline)));
                break;
        }
    }

    private static bool IsBold(ContainerInline line) => line.All(part => part is EmphasisInline { DelimiterCount: 2 } or LineBreakInline);

    private static IEnumerable<Inline> After(Inline? part)
    {
        while ((part = part?.NextSibling) is not null)
        {
            yield return part;
        }
    }

    private static Block.Table TableOf(Table table)
    {
        var rows = table.OfType<TableRow>().ToList();
        var header = rows.FirstOrDefault(r => r.IsHeader);
        return new(
            header is null ? [] : Cells(header),
            [.. rows.Where(r => r != header).Select(Cells)],
            RowsStandAlone: false);
    }

    private static ImmutableArray<string> Cells(TableRow row) => [.. row.OfType<TableCell>().Select(Text)];

    private static string Text(ContainerBlock container) => string.Join(' ', container.Select(Text).Where(t => t.Length > 0));

    private static string Text(MarkdownBlock block) => block switch
    {
        LeafBlock { Inline: { } inline } => Text(inline),
        LeafBlock leaf => leaf.Lines.ToString().Trim(),
        ListBlock list => string.Join("; ", list.OfType<ListItemBlock>().Select(Text)),
        ContainerBlock container => Text(container),
        _ => string.Empty,
    };

    private static string Text(ContainerInline? inline) => Text(inline ?? Enumerable.Empty<Inline>());

    private static string Text(IEnumerable<Inline> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts.SelectMany(part => part is ContainerInline container ? container.Descendants() : [part]))
        {
            text.Append(part switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                LineBreakInline => " ",
                AutolinkInline link => link.Url,
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                _ => string.Empty,
            });
        }

        return Whitespace.Collapse(text.ToString());
    }
}
