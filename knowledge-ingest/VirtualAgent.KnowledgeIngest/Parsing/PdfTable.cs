using System.Collections.Immutable;
using System.Text.RegularExpressions;
using VirtualAgent.KnowledgeIngest.Documents;

namespace VirtualAgent.KnowledgeIngest.Parsing;

/// <summary>A table as <c>pdftotext -layout</c> prints it: columns two spaces or more apart, rows at most one blank line apart.</summary>
internal static partial class PdfTable
{
    private const int FewestRows = 2;

    private readonly record struct Cell(int Start, string Text);

    public static (Block.Table Block, int End)? Read(List<string> lines, int at)
    {
        var header = Cells(lines[at]);
        if (header.Count < 2)
        {
            return null;
        }

        var rows = new List<string[]> { Row(header, header) };
        var end = at + 1;
        for (var blanks = 0; end < lines.Count && blanks < 2; end++)
        {
            if (lines[end].Length == 0)
            {
                blanks++;
                continue;
            }

            var cells = Cells(lines[end]);
            var continues = blanks == 0 && cells.Count == 1 && Column(header, cells[0].Start) > 0;
            if (cells.Count < 2 && !continues)
            {
                break;
            }

            var row = Row(header, cells);
            if (row[0].Length == 0 && blanks == 0)
            {
                rows[^1] = [.. rows[^1].Zip(row, (above, below) => $"{above} {below}".Trim())];
            }
            else
            {
                rows.Add(row);
            }

            blanks = 0;
        }

        var named = IsData(rows) ? 0 : 1;
        return rows.Count < FewestRows
            ? null
            : (new Block.Table([.. rows.Take(named).SelectMany(row => row)], [.. rows.Skip(named).Select(r => r.ToImmutableArray())], RowsStandAlone: false), end);
    }

    /// <summary>A first row with money where the second has money is a row, not the names of the columns.</summary>
    private static bool IsData(List<string[]> rows) =>
        rows.Count >= FewestRows && Enumerable.Range(1, rows[0].Length - 1).Any(column => Money().IsMatch(rows[0][column]) && Money().IsMatch(rows[1][column]));

    private static string[] Row(List<Cell> header, List<Cell> cells)
    {
        var row = Enumerable.Repeat(string.Empty, header.Count).ToArray();
        foreach (var cell in cells)
        {
            var column = Column(header, cell.Start);
            row[column] = $"{row[column]} {cell.Text}".Trim();
        }

        return row;
    }

    /// <summary>The column that starts nearest to a cell.</summary>
    private static int Column(List<Cell> header, int start) =>
        Enumerable.Range(0, header.Count).MinBy(c => Math.Abs(header[c].Start - start));

    private static List<Cell> Cells(string line) =>
        [.. PdfCells.In(line).Select(m => new Cell(m.Index, m.Value))];

    [GeneratedRegex(@"^(?:[$€£] ?\d[\d.,]*|\d[\d.,]* ?[%€])$")]
    private static partial Regex Money();
}
