using System.Collections.Immutable;
using System.Text.RegularExpressions;
using VirtualAgent.KnowledgeIngest.Documents;

namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <summary>Makes headings, paragraphs, lists and tables of the text that <c>pdftotext -layout</c> prints.</summary>
internal static partial class PdfLayout
{
    private const int LongestHeading = 80;

    public static ImmutableArray<Block> Blocks(string text)
    {
        var lines = PdfPages.Body(text);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var at = 0; at < lines.Count;)
        {
            if (lines[at].Length == 0)
            {
                at++;
            }
            else if (PdfTable.Read(lines, at) is { } table)
            {
                blocks.Add(table.Block);
                at = table.End;
            }
            else
            {
                var end = EndOfParagraph(lines, at);
                Add(lines.GetRange(at, end - at), blocks, hasMore: lines.Skip(end).Any(l => l.Length > 0));
                at = end;
            }
        }

        return blocks.ToImmutable();
    }

    public static bool IsItem(string line) => Bullet().IsMatch(line);

    private static int EndOfParagraph(List<string> lines, int at)
    {
        var end = at + 1;
        while (end < lines.Count && lines[end].Length > 0 && PdfTable.Read(lines, end) is null)
        {
            end++;
        }

        return end;
    }

    private static void Add(List<string> lines, ImmutableArray<Block>.Builder blocks, bool hasMore)
    {
        if (lines.Any(IsItem))
        {
            AddList(lines, blocks);
            return;
        }

        var text = Whitespace.Collapse(Hyphenated().Replace(string.Join('\n', lines), "$1"));
        var isHeading = lines.Count == 1 && hasMore && text.Length <= LongestHeading && !SentenceEnd().IsMatch(text) && text.Any(char.IsLetter);
        blocks.Add(isHeading ? new Block.Heading(blocks.Count == 0 ? 1 : 2, text) : new Block.Paragraph(text));
    }

    private static void AddList(List<string> lines, ImmutableArray<Block>.Builder blocks)
    {
        var before = lines.TakeWhile(l => !IsItem(l)).ToList();
        if (before.Count > 0)
        {
            blocks.Add(new Block.Paragraph(Whitespace.Collapse(string.Join(' ', before))));
        }

        var items = new List<string>();
        foreach (var line in lines.Skip(before.Count))
        {
            if (IsItem(line))
            {
                items.Add(Bullet().Replace(line, string.Empty));
            }
            else
            {
                items[^1] += " " + line;
            }
        }

        blocks.Add(new Block.Listing([.. items.Select(Whitespace.Collapse)], Ordered: char.IsDigit(lines[before.Count].TrimStart()[0])));
    }

    [GeneratedRegex(@"^\s*([•▪●◦‣*–-]|\d{1,2}[.)])\s+")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"(\p{Ll})-\n\s*(?=\p{Ll})")]
    private static partial Regex Hyphenated();

    [GeneratedRegex(@"[.!?;,]$")]
    private static partial Regex SentenceEnd();
}
