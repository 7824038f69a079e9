using System.Collections.Immutable;
using System.Globalization;
using Spectre.Console;

namespace VirtualAgent.Evals.Report;

/// <summary>One measured set: a table, and what went wrong.</summary>
public sealed record ReportSection(
    string Title,
    ImmutableArray<string> Columns,
    ImmutableArray<ImmutableArray<string>> Rows,
    ImmutableArray<ReportFailure> Failures,
    double Seconds)
{
    public Table ToTable()
    {
        var table = new Table { Border = TableBorder.Markdown };
        table.AddColumns([.. Columns.Select(Markup.Escape)]);
        foreach (var row in Rows)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }

        return table;
    }

    public static string Number(double value, string format = "0") => value.ToString(format, CultureInfo.InvariantCulture);

    public static string Share(int part, int whole) => whole == 0 ? "-" : Number(100.0 * part / whole, "0.0") + " %";
}

/// <param name="Where">File and line, or the case's id.</param>
public sealed record ReportFailure(string Where, string What);
