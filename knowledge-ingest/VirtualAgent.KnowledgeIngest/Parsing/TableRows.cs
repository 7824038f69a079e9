using System.Collections.Immutable;
using VirtualAgent.KnowledgeIngest.Documents;

namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <summary>
/// Makes sense of a sheet's rows: titles above the table, the header, section titles between rows, notes below.
/// Each remaining row is an entry of its own.
/// </summary>
internal static class TableRows
{
    private const int LongestTitle = 90;

    /// <param name="rows">An empty row parts one table from the next.</param>
    /// <param name="titleLevel">The level of a heading that a title becomes.</param>
    public static ImmutableArray<Block> Blocks(IReadOnlyList<ImmutableArray<string>> rows, int titleLevel)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var table = new List<ImmutableArray<string>>();
        ImmutableArray<string>? header = null;
        for (var at = 0; at < rows.Count; at++)
        {
            var filled = rows[at].Count(c => c.Length > 0);
            if (filled == 0)
            {
                continue;
            }

            if (filled == 1 && rows[at].Length > 1)
            {
                Flush();
                blocks.Add(Single(rows[at].First(c => c.Length > 0), titleLevel + (header is null ? 0 : 1)));
            }
            else if (header is null || StartsTable(rows, at))
            {
                Flush();
                header = rows[at];
            }
            else
            {
                table.Add(rows[at]);
            }
        }

        Flush();
        return blocks.Any(b => b is Block.Table or Block.Paragraph) ? blocks.ToImmutable() : [];

        void Flush()
        {
            if (table.Count > 0)
            {
                blocks.Add(Trimmed(header!.Value, table));
                table.Clear();
            }
        }
    }

    private static Block Single(string text, int level) => text.Length > LongestTitle || text.EndsWith('.')
        ? new Block.Paragraph(text)
        : new Block.Heading(level, text);

    /// <summary>A row of words alone after a gap, with figures below it, is the header of a further table.</summary>
    private static bool StartsTable(IReadOnlyList<ImmutableArray<string>> rows, int at) =>
        at > 0 && at + 1 < rows.Count
        && rows[at - 1].Count(c => c.Length > 0) < 2
        && !rows[at].Any(HasFigure)
        && rows[at + 1].Any(HasFigure);

    private static bool HasFigure(string cell) => cell.Any(char.IsDigit);

    /// <summary>Without columns that hold nothing.</summary>
    private static Block.Table Trimmed(ImmutableArray<string> header, List<ImmutableArray<string>> rows)
    {
        var columns = Enumerable.Range(0, Math.Max(header.Length, rows.Max(r => r.Length)))
            .Where(c => rows.Append(header).Any(r => c < r.Length && r[c].Length > 0))
            .ToList();
        return new(Cells(header), [.. rows.Select(Cells)], RowsStandAlone: true);

        ImmutableArray<string> Cells(ImmutableArray<string> row) => [.. columns.Select(c => c < row.Length ? row[c] : string.Empty)];
    }
}
