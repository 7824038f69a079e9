using System.Globalization;
using Spectre.Console;
using VirtualAgent.KnowledgeIngest.Reports;

namespace VirtualAgent.KnowledgeIngest.Cli;

/// <summary>What a run came to: a line for each document that is not whole, and the sums.</summary>
internal static class ReportTable
{
    public static void Write(IngestReport report, bool dryRun)
    {
        foreach (var line in report.Lines.Where(l => l.Outcome == IngestOutcome.NotRead))
        {
            var kept = line.Passages > 0 ? $" The earlier version stays ({line.Passages} passages)." : string.Empty;
            AnsiConsole.MarkupLineInterpolated($"[yellow]{line.Path}[/] was not read: {line.Reason} {line.Detail}{kept}");
        }

        foreach (var line in report.Lines.Where(l => l.Outcome == IngestOutcome.Skipped))
        {
            AnsiConsole.MarkupLineInterpolated($"[grey]{line.Path}[/] is no document and was left alone.");
        }

        foreach (var line in report.Lines.Where(l => l.Outcome is IngestOutcome.Added or IngestOutcome.Updated && l.Detail is not null))
        {
            AnsiConsole.MarkupLineInterpolated($"[yellow]{line.Path}[/] was read in part: {line.Detail}");
        }

        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle(dryRun ? "What a run would do" : "What was done") };
        table.AddColumns("outcome", "documents", "passages");
        foreach (var outcome in Enum.GetValues<IngestOutcome>())
        {
            table.AddRow(outcome.ToString(), Text(report.Count(outcome)), Text(report.Lines.Where(l => l.Outcome == outcome).Sum(l => l.Passages)));
        }

        AnsiConsole.Write(table);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
