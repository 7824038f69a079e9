using System.Globalization;

namespace VirtualAgent.CityPacks.Reading;

/// <summary>A row of a table; a field that does not hold what it should is a fault.</summary>
internal sealed class CsvRow(string file, int line, IReadOnlyDictionary<string, string> fields, FaultList faults)
{
    public void Fault(string message) => faults.Add(file, line, message);

    public string Optional(string column) => fields[column];

    public string Text(string column)
    {
        if (fields[column].Length == 0)
        {
            Fault($"'{column}' is empty.");
        }

        return fields[column];
    }

    public int WholeNumber(string column, int least = 0)
    {
        if (int.TryParse(fields[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least)
        {
            return number;
        }

        Fault($"'{column}' must be a whole number from {least}, not '{fields[column]}'.");
        return least;
    }

    public double Decimal(string column)
    {
        if (double.TryParse(fields[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Fault($"'{column}' must be a number, not '{fields[column]}'.");
        return double.NaN;
    }

    public DateOnly Date(string column)
    {
        if (DateOnly.TryParseExact(fields[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Fault($"'{column}' must be a date like 2026-11-26, not '{fields[column]}'.");
        return default;
    }

    public T? OneOf<T>(string column, IReadOnlyDictionary<string, T> values)
    {
        if (values.TryGetValue(fields[column], out var value))
        {
            return value;
        }

        Fault($"'{column}' must be one of {string.Join(", ", values.Keys)}, not '{fields[column]}'.");
        return default;
    }
}
