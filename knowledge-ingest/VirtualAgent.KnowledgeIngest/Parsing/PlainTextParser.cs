using System.Collections.Immutable;
using System.Text.RegularExpressions;
using VirtualAgent.KnowledgeIngest.Documents;

namespace VirtualAgent.KnowledgeIngest.Parsing;

internal static partial class PlainTextParser
{
    private const int LongestHeading = 70;

    public static ParseOutcome Parse(SourceFile file)
    {
        var paragraphs = BlankLines().Split(Decoding.Text(file.Bytes, file.Charset).Replace("\r\n", "\n", StringComparison.Ordinal))
            .Select(p => p.Trim('\n'))
            .Where(p => !string.IsNullOrWhiteSpace(p))
            .ToList();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var at = 0; at < paragraphs.Count; at++)
        {
            blocks.Add(BlockOf(paragraphs[at], isLast: at == paragraphs.Count - 1, isFirst: at == 0));
        }

        return blocks.Count == 0 ? new ParseOutcome.NotRead(NotReadReason.Empty) : new ParseOutcome.Parsed(new(), blocks.ToImmutable());
    }

    private static Block BlockOf(string paragraph, bool isFirst, bool isLast)
    {
        var lines = paragraph.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length > 1 && lines.All(l => Bullet().IsMatch(l)))
        {
            return new Block.Listing([.. lines.Select(l => Bullet().Replace(l, string.Empty))], Ordered: char.IsDigit(lines[0][0]));
        }

        var isHeading = lines.Length == 1 && !isLast && lines[0].Length <= LongestHeading && !SentenceEnd().IsMatch(lines[0]);
        return isHeading
            ? new Block.Heading(isFirst ? 1 : 2, lines[0].Trim('#', '=', ' '))
            : new Block.Paragraph(Whitespace.Collapse(string.Join(' ', lines)));
    }

    [GeneratedRegex(@"\n[ \t]*\n+")]
    private static partial Regex BlankLines();

    [GeneratedRegex(@"^([-*•]|\d{1,2}[.)])\s+")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"[.!?;,:]$")]
    private static partial Regex SentenceEnd();
}
