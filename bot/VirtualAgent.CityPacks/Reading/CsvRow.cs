using System.Globalization;

namespace VirtualAgent.CityPacks.Reading;

/// <summary>A row of a table; a field that does not hold what it should is a fault.</summary>
/// <param name="columns">Where a column stands in the row.</param>
internal sealed class CsvRow(string file, int line, IReadOnlyDictionary<string, int> columns, string[] fields, FaultList faults)
{
    /// <summary>A fault of this row was noted, so that what it seems to hold may not be meant.</summary>
    public bool IsFaulty { get; private set; }

    public void Fault(string message)
    {
        IsFaulty = true;
        faults.Add(file, line, message);
    }

    public string Optional(string column) => fields[columns[column]];

    public string Text(string column)
    {
        if (Optional(column).Length == 0)
        {
            Fault($"'{column}' is empty.");
        }

        return Optional(column);
    }

    public int WholeNumber(string column, int least = 0)
    {
        if (int.TryParse(Optional(column), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least)
        {
            return number;
        }

        Fault($"'{column}' must be a whole number from {least}, not '{Optional(column)}'.");
        return least;
    }

    public double Decimal(string column)
    {
        if (double.TryParse(Optional(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Fault($"'{column}' must be a number, not '{Optional(column)}'.");
        return double.NaN;
    }

    public DateOnly Date(string column)
    {
        if (DateOnly.TryParseExact(Optional(column), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Fault($"'{column}' must be a date like 2026-11-26, not '{Optional(column)}'.");
        return default;
    }

    public T? OneOf<T>(string column, IReadOnlyDictionary<string, T> values)
    {
        if (values.TryGetValue(Optional(column), out var value))
        {
            return value;
        }

        Fault($"'{column}' must be one of {string.Join(", ", values.Keys)}, not '{Optional(column)}'.");
        return default;
    }
}
