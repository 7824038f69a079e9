using Microsoft.Extensions.Hosting;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.KnowledgeIngest.Folders;
using VirtualAgent.KnowledgeIngest.Reports;

namespace VirtualAgent.KnowledgeIngest.Hosting;

/// <summary>Reads the folders at start and whenever something in them changed. What was indexed before serves at once.</summary>
internal sealed class FolderWorker(
    FolderIngest ingest,
    IKnowledgeIndex index,
    KnowledgeReadiness readiness,
    KnowledgeIngestLog log,
    KnowledgeIngestOptions options,
    TimeProvider time) : BackgroundService
{
    /// <summary>A file that is being written changes many times at once.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var watch = new FolderWatch(options);
        while (true)
        {
            if (await log.RunAsync(options.Folder, () => LookAsync(stoppingToken)))
            {
                readiness.MarkSearchable();
            }

            if (await watch.ChangedWithinAsync(options.LookEvery, time, stoppingToken))
            {
                await Task.Delay(Settling, time, stoppingToken);
            }
        }
    }

    private async Task<IngestReport> LookAsync(CancellationToken stoppingToken)
    {
        if (!readiness.IsSearchable && await index.IsAvailableAsync(stoppingToken) && (await index.DocumentsAsync(stoppingToken)).Count > 0)
        {
            readiness.MarkSearchable();
        }

        return await ingest.RunAsync(dryRun: false, progress: null, stoppingToken);
    }
}
