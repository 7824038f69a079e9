using Microsoft.Extensions.Hosting;
using VirtualAgent.KnowledgeIngest.Sites;

namespace VirtualAgent.KnowledgeIngest.Hosting;

/// <summary>Crawls the configured sites, each when its time has come since it was crawled last, also before a restart.</summary>
internal sealed class SiteWorker(SiteIngest ingest, KnowledgeIngestLog log, KnowledgeIngestOptions options, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    private readonly Dictionary<Uri, DateTimeOffset> _tried = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Sites.IsEmpty)
        {
            return;
        }

        await Task.Yield();
        using var timer = new PeriodicTimer(LookEvery, time);
        do
        {
            foreach (var site in options.Sites.Where(IsDue))
            {
                _tried[site.Start] = time.GetUtcNow();
                await log.RunAsync(site.Start.AbsoluteUri, () => ingest.RunAsync(site, dryRun: false, progress: null, stoppingToken));
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private bool IsDue(SiteOptions site)
    {
        var last = new FileInfo(options.StateOf(site)) is { Exists: true } state ? state.LastWriteTimeUtc : DateTimeOffset.MinValue;
        var tried = _tried.GetValueOrDefault(site.Start, DateTimeOffset.MinValue);
        return time.GetUtcNow() - (last > tried ? last : tried) >= site.Every;
    }
}
