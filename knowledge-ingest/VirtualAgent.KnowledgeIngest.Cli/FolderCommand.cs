using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;
using VirtualAgent.KnowledgeIngest.Folders;

namespace VirtualAgent.KnowledgeIngest.Cli;

/// <summary><c>knowledge-ingest folder</c>: what changed in a pack's documents and the uploads is read, what is gone withdrawn.</summary>
internal static class FolderCommand
{
    public static Command Create()
    {
        var (pack, data, dryRun, since) = (CommonOptions.Pack(), CommonOptions.Data(), CommonOptions.DryRun(), CommonOptions.Since());
        pack.Required = true;
        var command = new Command("folder", "Reads what changed in a city pack's folder 'knowledge' and withdraws what is gone.") { pack, data, dryRun, since };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(pack)!,
            parsed.GetRequiredValue(data),
            parsed.GetValue(dryRun),
            parsed.GetValue(since),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo pack, DirectoryInfo data, bool dryRun, DateTimeOffset? since, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(KnowledgeBase.Documents(pack)))
        {
            AnsiConsole.MarkupLineInterpolated($"[red]There is no folder 'knowledge' in {pack.FullName}.[/]");
            return ExitCode.CannotRun;
        }

        using var kept = new DataFolder(data, dryRun);
        await using var services = KnowledgeBase.Open(pack, kept.Folder, options => options with { Since = since });
        var ingest = services.GetRequiredService<FolderIngest>();
        var report = await ProgressBar.RunAsync("Documents", ingest.CountFiles(), lines => ingest.RunAsync(dryRun, lines, cancellationToken));
        ReportTable.Write(report, dryRun);
        return ExitCode.Of(report);
    }
}
