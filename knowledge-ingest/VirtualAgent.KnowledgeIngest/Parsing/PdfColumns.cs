using System.Text.RegularExpressions;

namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <summary>
/// Columns of text or lists that stand side by side on a page, told one after the other. What belongs together by its
/// rows, as a table's cells do, stays as it stands.
/// </summary>
internal static partial class PdfColumns
{
    private const int NarrowestGutter = 2;

    public static List<string> OneAfterTheOther(List<string> page)
    {
        var told = new List<string>();
        for (var at = 0; at < page.Count;)
        {
            var (lines, end) = Told(page, at);
            told.AddRange(lines);
            at = end;
        }

        return told;
    }

    /// <summary>What stands from here on as it is told, and where it ends: columns, rows that look like columns, or the line alone.</summary>
    private static (List<string> Lines, int End) Told(List<string> page, int at)
    {
        foreach (Match gap in Gaps().Matches(page[at]))
        {
            var (end, gutter) = Run(page, at, (gap.Index, gap.Index + gap.Length));
            var lines = page[at..end];
            var left = new PdfColumn([.. lines.Select(line => line[..Math.Min(line.Length, gutter)].TrimEnd())]);
            var right = new PdfColumn([.. lines.Select(line => line[Math.Min(line.Length, gutter)..])]);
            if ((left.IsList && right.IsList) || (left.IsText && right.IsText))
            {
                return !left.IsList && PdfColumn.AreRows(left, right) ? (lines, end) : ([.. left.Parted.Lines, string.Empty, .. OneAfterTheOther(right.Parted.Lines), string.Empty], end);
            }
        }

        return ([page[at]], at + 1);
    }

    /// <summary>The lines from here that leave a gutter free, and where it ends.</summary>
    private static (int End, int Gutter) Run(List<string> page, int from, (int Start, int End) gutter)
    {
        var end = from + 1;
        for (var at = from + 1; at < page.Count; at++)
        {
            var line = page[at];
            if (line.Length == 0)
            {
                continue;
            }

            var narrowed = Narrowed(gutter, line);
            if (narrowed.End - narrowed.Start < NarrowestGutter)
            {
                break;
            }

            gutter = narrowed;
            end = line.Length > gutter.End || at == end || PdfColumn.RunsOn(line) ? at + 1 : end;
        }

        return (end, gutter.End);
    }

    /// <summary>What a line leaves free of a gutter: the widest of its spaces there.</summary>
    private static (int Start, int End) Narrowed((int Start, int End) gutter, string line) => Spaces().Matches(line)
        .Select(space => (Start: space.Index, End: space.Index + space.Length))
        .Append((Start: line.Length, End: int.MaxValue))
        .Select(space => (Start: Math.Max(space.Start, gutter.Start), End: Math.Min(space.End, gutter.End)))
        .MaxBy(space => space.End - space.Start);

    [GeneratedRegex(@"(?<=\S) {2,}(?=\S)")]
    private static partial Regex Gaps();

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
