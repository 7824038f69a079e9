using Microsoft.Extensions.Hosting;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.KnowledgeIngest.Folders;

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
        if ((await index.DocumentsAsync(stoppingToken)).Count > 0)
        {
            readiness.MarkSearchable();
        }

        using var watch = new FolderWatch(options);
        while (true)
        {
            await RunOnceAsync(stoppingToken);
            if (await watch.ChangedWithinAsync(options.LookEvery, time, stoppingToken))
            {
                await Task.Delay(Settling, time, stoppingToken);
            }
        }
    }

    private async Task RunOnceAsync(CancellationToken stoppingToken)
    {
        try
        {
            log.Write(await ingest.RunAsync(dryRun: false, progress: null, stoppingToken), options.Folder);
            readiness.MarkSearchable();
        }
        catch (IOException failed)
        {
            log.Failed(options.Folder, failed);
        }
    }
}
