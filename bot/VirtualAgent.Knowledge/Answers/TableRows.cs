using System.Collections.Immutable;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>Says each row of a Markdown table by itself: what it is about, then its cells with their headers.</summary>
internal static class TableRows
{
    public static IEnumerable<string> Of(IReadOnlyList<string> lines)
    {
        var rows = lines.Where(l => !IsRule(l)).Select(Cells).ToList();
        var header = rows[0];
        var hasHeader = lines.Count > 1 && IsRule(lines[1]);
        var body = hasHeader ? rows.Skip(1).ToList() : rows;
        var lead = Lead(body);
        return body.Select(row => Said(hasHeader ? header : [], row, lead)).Where(said => said.Length > 0);
    }

    /// <summary>The column that tells the rows apart: letters, no amounts, most different values.</summary>
    private static int Lead(List<ImmutableArray<string>> rows) => rows.Count == 0 ? 0 : Enumerable.Range(0, rows.Max(r => r.Length))
        .OrderByDescending(column => rows.Count(r => column < r.Length && IsName(r[column])) > rows.Count / 2)
        .ThenByDescending(column => rows.Count == 1 ? 0 : rows.Select(r => column < r.Length ? r[column] : string.Empty).Distinct().Count())
        .ThenBy(column => column)
        .First();

    private static bool IsName(string cell) => cell.Count(char.IsLetter) >= 3 && !cell.Contains('$', StringComparison.Ordinal) && !IsCode(cell);

    private static bool IsCode(string cell) => cell.Length <= 8 && cell.Any(char.IsDigit) && !cell.Contains(' ', StringComparison.Ordinal);

    private static string Said(ImmutableArray<string> header, ImmutableArray<string> row, int lead)
    {
        var rest = Enumerable.Range(0, row.Length)
            .Where(column => column != lead && row[column].Length > 0)
            .Select(column => column < header.Length && header[column].Length > 0 ? $"{header[column]}: {row[column]}" : row[column]);
        var subject = lead < row.Length ? row[lead] : string.Empty;
        return string.Join(" – ", new[] { subject, string.Join("; ", rest) }.Where(part => part.Length > 0));
    }

    private static bool IsRule(string line) => line.Contains("---", StringComparison.Ordinal) && line.All(c => c is '|' or '-' or ':' or ' ');

    private static ImmutableArray<string> Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(c => c.Trim())];
}
