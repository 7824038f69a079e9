using VirtualAgent.Core.Knowledge;
using VirtualAgent.KnowledgeIngest.Documents;
using VirtualAgent.KnowledgeIngest.Reports;

namespace VirtualAgent.KnowledgeIngest.Sites;

/// <summary>Brings an index in line with a site: only what changed is fetched and read, what the site no longer has is withdrawn.</summary>
public sealed class SiteIngest(IKnowledgeIndex index, KnowledgeIngestOptions options, IHttpClientFactory clients, TimeProvider time)
{
    internal const string ClientName = "knowledge-site";

    private readonly DocumentReader _reader = new(time, options);

    /// <param name="dryRun">Fetches and reports, and changes nothing.</param>
    /// <param name="progress">Told of each line as it comes.</param>
    public async Task<IngestReport> RunAsync(SiteOptions site, bool dryRun, IProgress<IngestLine>? progress, CancellationToken cancellationToken)
    {
        using var http = clients.CreateClient(ClientName);
        var state = SiteState.Read(options.StateOf(site));
        using var target = await IngestTarget.OfAsync(index, KnowledgeIngestOptions.DraftOf(options.StateOf(site)), dryRun, cancellationToken);
        var pace = new SitePace(site.Delay, time);
        var client = new SiteClient(http, pace, time, new SiteRobots(site, http, pace, time).RefusalAsync);
        var run = new SiteRun(site, client, new SitePages(site, _reader, target, state), options.Since, progress);
        try
        {
            await run.CrawlAsync(cancellationToken);
            await target.CommitAsync(cancellationToken);
        }
        finally
        {
            if (!dryRun)
            {
                state.Save();
            }
        }

        return new([.. run.Lines]);
    }
}
