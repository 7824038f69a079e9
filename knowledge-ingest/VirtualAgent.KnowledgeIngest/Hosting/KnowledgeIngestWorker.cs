using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.KnowledgeIngest.Documents;
using VirtualAgent.KnowledgeIngest.Folders;
using VirtualAgent.KnowledgeIngest.Reports;

namespace VirtualAgent.KnowledgeIngest.Hosting;

/// <summary>Reads the folder at start and whenever something in it changed. What was indexed before serves at once.</summary>
internal sealed class KnowledgeIngestWorker(
    FolderIngest ingest,
    IKnowledgeIndex index,
    KnowledgeReadiness readiness,
    LastIngest last,
    KnowledgeIngestOptions options,
    TimeProvider time,
    ILogger<KnowledgeIngestWorker> logger) : BackgroundService
{
    private readonly HashSet<(string Path, NotReadReason? Reason)> _warned = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(options.LookEvery, time);
        do
        {
            await RunOnceAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RunOnceAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (!readiness.IsSearchable && (await index.DocumentsAsync(stoppingToken)).Count > 0)
            {
                readiness.MarkSearchable();
            }

            var report = await ingest.RunAsync(dryRun: false, progress: null, stoppingToken);
            last.Keep(report, time.GetUtcNow());
            readiness.MarkSearchable();
            Write(report);
        }
        catch (IOException failed)
        {
            logger.FolderNotRead(failed);
        }
        catch (KnowledgeUnavailableException away)
        {
            logger.IndexAway(away.Message);
        }
    }

    private void Write(IngestReport report)
    {
        foreach (var line in report.Lines.Where(l => l.Outcome == IngestOutcome.NotRead && _warned.Add((l.Path, l.Reason))))
        {
            logger.DocumentNotRead(line.Path, line.Reason, line.Detail);
        }

        var changed = report.Count(IngestOutcome.Added) + report.Count(IngestOutcome.Updated) + report.Count(IngestOutcome.Withdrawn);
        if (changed > 0)
        {
            logger.FolderRead(report.Lines.Length, changed, report.Passages);
        }
    }
}
