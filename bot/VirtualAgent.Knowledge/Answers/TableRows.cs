using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>Says each row of a Markdown table by itself, in the order of its columns: a name stands for itself, other cells with their headers.</summary>
internal static class TableRows
{
    /// <summary>A cell that is longer is a text of its own, not something said of the row's name.</summary>
    private const int LongestCell = 40;
    private static readonly FrozenSet<string> Verdicts = new[] { "yes", "no", "sí", "si" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly ImmutableArray<CultureInfo> Calendars = [CultureInfo.GetCultureInfo("en"), CultureInfo.GetCultureInfo("es")];

    public static IEnumerable<TableRow> Of(IReadOnlyList<string> lines)
    {
        var rows = lines.Where(l => !IsRule(l)).Select(Cells).ToList();
        var hasHeader = lines.Count > 1 && IsRule(lines[1]);
        var header = hasHeader ? rows[0] : [];
        var body = hasHeader ? rows.Skip(1).ToList() : rows;
        var isNamed = AreNames(body, 0);
        var name = !isNamed && IsNumbered(body) ? 1 : 0;
        var priced = hasHeader ? PricedColumns.Of(header) : null;
        return body.Select(Row).Where(row => row.Text.Length > 0);

        TableRow Row(ImmutableArray<string> row) => priced?.Said(row, isNamed) is { } said
            ? new(said, said)
            : new(Text(header, row, isNamed), Sentence(header, row, name, isNamed || name > 0));
    }

    private static bool AreNames(List<ImmutableArray<string>> body, int column) =>
        body.Count(row => row.Length > column && IsName(row[column])) * 2 > body.Count;

    private static bool IsName(string cell) => cell.Count(char.IsLetter) >= 3 && !cell.Contains('$', StringComparison.Ordinal) && !IsCode(cell);

    private static bool IsCode(string cell) => cell.Length <= 8 && cell.Any(char.IsDigit) && !cell.Contains(' ', StringComparison.Ordinal);

    /// <summary>The first column only numbers what the second names: 'P-07', 'Expired meter'.</summary>
    private static bool IsNumbered(List<ImmutableArray<string>> body) =>
        body.TrueForAll(row => row.Length > 2 && IsCode(row[0]) && row[0].Any(char.IsLetter) && row[1].Contains(' ', StringComparison.Ordinal))
        && AreNames(body, 1)
        && body.Select(row => row[1]).Distinct().Count() == body.Count;

    private static string Text(ImmutableArray<string> header, ImmutableArray<string> row, bool isNamed)
    {
        var rest = string.Join("; ", Filled(row, 1).Select(column => WithHeader(header, row, column)));
        var first = row.Length == 0 || row[0].Length == 0 ? string.Empty : isNamed ? row[0] : WithHeader(header, row, 0);
        return string.Join(" – ", new[] { first, rest }.Where(part => part.Length > 0));
    }

    /// <summary>'Expired meter: fine $25.' Where a cell is long or a year's, each with its header by itself: 'Cardboard. Yes: flat boxes. No: greasy ones.'</summary>
    private static string Sentence(ImmutableArray<string> header, ImmutableArray<string> row, int name, bool isNamed)
    {
        if (row.Length <= name || row[name].Length == 0)
        {
            return Text(header, row, isNamed);
        }

        var rest = Filled(row, name + 1).ToList();
        var apart = rest.Exists(column => row[column].Length > LongestCell || (Header(header, column) is { Length: > 0 } said && (char.IsDigit(said[0]) || Verdicts.Contains(said))));
        var first = isNamed || Header(header, name).Length == 0 ? row[name] : $"{header[name]} {row[name]}";
        return rest.Count == 0 ? first
            : apart ? string.Join(". ", rest.Select(column => WithHeader(header, row, column).TrimEnd('.')).Prepend(first.TrimEnd('.')))
            : $"{first}: {string.Join(rest.Exists(column => row[column].Contains(',', StringComparison.Ordinal)) ? "; " : ", ", rest.Select(column => Joined(Header(header, column), row[column])))}";
    }

    private static IEnumerable<int> Filled(ImmutableArray<string> row, int from) =>
        Enumerable.Range(from, Math.Max(0, row.Length - from)).Where(column => row[column].Length > 0);

    private static string Header(ImmutableArray<string> header, int column) => column < header.Length ? header[column] : string.Empty;

    private static string WithHeader(ImmutableArray<string> header, ImmutableArray<string> row, int column) =>
        Header(header, column) is { Length: > 0 } said ? $"{said}: {row[column]}" : row[column];

    private static string Joined(string header, string cell) => header.Length == 0 ? cell : $"{Lowered(header)} {(cell.Split(' ') is [_, { Length: > 0 } second, ..] && char.IsLower(second[0]) ? Lowered(cell) : cell)}";

    /// <summary>As it stands within a sentence; days, months and what is written in capitals keep theirs.</summary>
    private static string Lowered(string header)
    {
        var word = header.Split(' ')[0];
        var isOwnName = word.Skip(1).Any(char.IsUpper) || Calendars.Any(c => c.DateTimeFormat.DayNames.Concat(c.DateTimeFormat.MonthNames).Contains(word));
        return isOwnName ? header : char.ToLowerInvariant(header[0]) + header[1..];
    }

    private static bool IsRule(string line) => line.Contains("---", StringComparison.Ordinal) && line.All(c => c is '|' or '-' or ':' or ' ');

    private static ImmutableArray<string> Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(c => c.Trim())];
}
