using System.Collections.Immutable;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>Says each row of a Markdown table by itself, in the order of its columns: a name stands for itself, other cells with their headers.</summary>
internal static class TableRows
{
    public static IEnumerable<string> Of(IReadOnlyList<string> lines)
    {
        var rows = lines.Where(l => !IsRule(l)).Select(Cells).ToList();
        var header = rows[0];
        var hasHeader = lines.Count > 1 && IsRule(lines[1]);
        var body = hasHeader ? rows.Skip(1).ToList() : rows;
        var isNamed = body.Count(row => row.Length > 0 && IsName(row[0])) * 2 > body.Count;
        var priced = hasHeader ? PricedColumns.Of(header) : null;
        return body.Select(row => priced?.Said(row, isNamed) ?? Said(hasHeader ? header : [], row, isNamed)).Where(said => said.Length > 0);
    }

    private static bool IsName(string cell) => cell.Count(char.IsLetter) >= 3 && !cell.Contains('$', StringComparison.Ordinal) && !IsCode(cell);

    private static bool IsCode(string cell) => cell.Length <= 8 && cell.Any(char.IsDigit) && !cell.Contains(' ', StringComparison.Ordinal);

    private static string Said(ImmutableArray<string> header, ImmutableArray<string> row, bool isNamed)
    {
        var rest = string.Join("; ", Enumerable.Range(1, Math.Max(0, row.Length - 1)).Where(column => row[column].Length > 0).Select(WithHeader));
        var first = row.Length == 0 || row[0].Length == 0 ? string.Empty : isNamed ? row[0] : WithHeader(0);
        return string.Join(" – ", new[] { first, rest }.Where(part => part.Length > 0));

        string WithHeader(int column) => column < header.Length && header[column].Length > 0 ? $"{header[column]}: {row[column]}" : row[column];
    }

    private static bool IsRule(string line) => line.Contains("---", StringComparison.Ordinal) && line.All(c => c is '|' or '-' or ':' or ' ');

    private static ImmutableArray<string> Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(c => c.Trim())];
}
