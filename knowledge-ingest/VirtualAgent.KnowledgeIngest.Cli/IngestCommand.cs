using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;
using VirtualAgent.KnowledgeIngest.Folders;
using VirtualAgent.KnowledgeIngest.Reports;

namespace VirtualAgent.KnowledgeIngest.Cli;

/// <summary><c>knowledge-ingest folder</c>: exit code 0 when everything was read, 2 when a file could not be, 1 when there is no folder.</summary>
internal static class IngestCommand
{
    private const int NoFolder = 1;
    private const int SomeNotRead = 2;

    public static Command Create()
    {
        var pack = new Option<DirectoryInfo>("--pack") { Description = "The folder of a city pack; its documents are in 'knowledge'.", Required = true };
        var data = new Option<DirectoryInfo>("--data") { Description = "The folder of the index.", Required = true };
        var dryRun = new Option<bool>("--dry-run") { Description = "Read and report, and change nothing." };
        var command = new Command("folder", "Reads what changed in a folder of documents and withdraws what is gone.") { pack, data, dryRun };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(pack),
            parsed.GetRequiredValue(data).FullName,
            parsed.GetValue(dryRun),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo pack, string data, bool dryRun, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(Path.Combine(pack.FullName, "knowledge")))
        {
            AnsiConsole.MarkupLineInterpolated($"[red]There is no folder 'knowledge' in {pack.FullName}.[/]");
            return NoFolder;
        }

        await using var services = KnowledgeBase.Open(pack.FullName, data);
        var ingest = services.GetRequiredService<FolderIngest>();
        var report = await AnsiConsole.Progress().StartAsync(async progress =>
        {
            var task = progress.AddTask("Documents", maxValue: Math.Max(1, ingest.CountFiles()));
            return await ingest.RunAsync(dryRun, new Each(_ => task.Increment(1)), cancellationToken);
        });
        Write(report, dryRun);
        return report.Count(IngestOutcome.NotRead) > 0 ? SomeNotRead : 0;
    }

    private static void Write(IngestReport report, bool dryRun)
    {
        foreach (var line in report.Lines.Where(l => l.Outcome == IngestOutcome.NotRead))
        {
            AnsiConsole.MarkupLineInterpolated($"[yellow]{line.Path}[/]: {line.Reason} {line.Detail}");
        }

        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle(dryRun ? "What a run would do" : "What was done") };
        table.AddColumns("outcome", "documents", "passages");
        foreach (var outcome in Enum.GetValues<IngestOutcome>())
        {
            table.AddRow(
                outcome.ToString(),
                report.Count(outcome).ToString(CultureInfo.InvariantCulture),
                report.Lines.Where(l => l.Outcome == outcome).Sum(l => l.Passages).ToString(CultureInfo.InvariantCulture));
        }

        AnsiConsole.Write(table);
    }

    /// <summary>Reports at once, in order, on the thread that reads.</summary>
    private sealed class Each(Action<IngestLine> act) : IProgress<IngestLine>
    {
        public void Report(IngestLine value) => act(value);
    }
}
