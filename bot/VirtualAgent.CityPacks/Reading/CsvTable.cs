using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace VirtualAgent.CityPacks.Reading;

/// <summary>Reads a table with a header, separated by commas, or by semicolons as office programs of many countries write it.</summary>
internal static class CsvTable
{
    public static List<CsvRow> Read(string file, byte[] bytes, IReadOnlyList<string> columns, FaultList faults)
    {
        var rows = new List<CsvRow>();
        using var text = new StreamReader(new MemoryStream(bytes));
        using var csv = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = DelimiterOf(bytes),
            TrimOptions = TrimOptions.Trim,
            BadDataFound = bad => faults.Add(file, bad.Context.Parser?.RawRow ?? 0, "A quotation mark stands where it may not."),
        });
        if (!csv.Read())
        {
            faults.Add(file, 1, $"The header is missing: {string.Join(',', columns)}.");
            return rows;
        }

        var header = csv.Record!;
        foreach (var missing in columns.Except(header))
        {
            faults.Add(file, 1, $"The column '{missing}' is missing.");
        }

        if (header.Distinct().Count() != header.Length)
        {
            faults.Add(file, 1, "A column stands twice in the header.");
        }

        if (columns.Except(header).Any() || header.Distinct().Count() != header.Length)
        {
            return rows;
        }

        ReadRows(csv, file, header, rows, faults);
        return rows;
    }

    private static string DelimiterOf(ReadOnlySpan<byte> bytes)
    {
        var header = bytes.IndexOf((byte)'\n') is >= 0 and var end ? bytes[..end] : bytes;
        return header.Contains((byte)';') && !header.Contains((byte)',') ? ";" : ",";
    }

    private static void ReadRows(CsvParser csv, string file, string[] header, List<CsvRow> rows, FaultList faults)
    {
        var columns = header.Select((name, at) => (name, at)).ToDictionary(c => c.name, c => c.at);
        while (csv.Read())
        {
            var record = csv.Record!;
            var line = csv.RawRow - record.Sum(field => field.Count(c => c == '\n'));
            if (record.Length == header.Length)
            {
                rows.Add(new(file, line, columns, record, faults));
            }
            else
            {
                faults.Add(file, line, $"The row has {record.Length} fields, the header {header.Length}.");
            }
        }
    }
}
