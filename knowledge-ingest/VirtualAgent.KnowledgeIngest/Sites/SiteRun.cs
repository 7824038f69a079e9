using VirtualAgent.KnowledgeIngest.Documents;
using VirtualAgent.KnowledgeIngest.Reports;

namespace VirtualAgent.KnowledgeIngest.Sites;

/// <summary>One walk over a site, the nearest pages first; then what is known and was not met on the way.</summary>
/// <param name="since">Pages that a sitemap says have not changed since then are left as they are.</param>
internal sealed class SiteRun(SiteOptions site, SiteClient client, SitePages pages, DateTimeOffset? since, IProgress<IngestLine>? progress)
{
    private readonly Frontier _frontier = new(site);
    private readonly List<IngestLine> _lines = [];

    public IReadOnlyList<IngestLine> Lines => _lines;

    public async Task CrawlAsync(CancellationToken cancellationToken)
    {
        await StartAsync(cancellationToken);
        await FetchAsync(isOrphan: false, cancellationToken);
        if (_frontier.IsCut)
        {
            return;
        }

        foreach (var address in pages.Known)
        {
            _frontier.Add(address, links: 0);
        }

        await FetchAsync(isOrphan: true, cancellationToken);
    }

    /// <summary>Begins with the start page, or with what a sitemap lists.</summary>
    private async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!IsSitemap(site.Start))
        {
            _frontier.Add(site.Start, links: 0);
            return;
        }

        var maps = new Queue<Uri>([site.Start]);
        var asked = new HashSet<Uri>();
        while (maps.TryDequeue(out var address))
        {
            if (!asked.Add(address))
            {
                continue;
            }

            var fetched = await client.GetAsync(address, seen: null, cancellationToken);
            if (fetched is Fetched.Content content && Sitemap.Read(content) is { } map)
            {
                map.Sitemaps.ToList().ForEach(maps.Enqueue);
                Add(map);
            }
            else
            {
                Report(fetched is Fetched.Failed failed
                    ? new(address.AbsoluteUri, IngestOutcome.NotRead, 0, failed.Reason, failed.Detail)
                    : new(address.AbsoluteUri, IngestOutcome.NotRead, 0, NotReadReason.Broken, "no sitemap is there"));
            }
        }
    }

    private static bool IsSitemap(Uri address) =>
        address.AbsolutePath.Contains("sitemap", StringComparison.OrdinalIgnoreCase) || Path.GetExtension(address.AbsolutePath) is ".xml" or ".gz";

    /// <summary>A sitemap lists every page, so that its pages lead nowhere else but to documents.</summary>
    private void Add(Sitemap map)
    {
        foreach (var page in map.Pages)
        {
            if (page.Changed < since)
            {
                _frontier.Mark(page.Address);
            }
            else if (Addresses.Of(page.Address, page.Address.AbsoluteUri) is { } address)
            {
                _frontier.Add(address, site.MostLinks);
            }
        }
    }

    private async Task FetchAsync(bool isOrphan, CancellationToken cancellationToken)
    {
        while (_frontier.Next() is var (address, links))
        {
            var seen = pages.Find(address);
            Report(await client.GetAsync(address, pages.IsInPlace(seen) ? seen : null, cancellationToken) switch
            {
                Fetched.Content content => await ReadAsync(address, content, links, isOrphan, cancellationToken),
                Fetched.NotModified => Unchanged(address, seen!, links, isOrphan),
                Fetched.Gone => pages.Withdrawn(address, NotReadReason.Unreachable, "the site has no such page"),
                Fetched.Failed failed => pages.Kept(address, isOrphan, failed.Reason, failed.Detail),
                _ => throw new System.Diagnostics.UnreachableException(),
            });
        }
    }

    private async Task<IngestLine> ReadAsync(Uri address, Fetched.Content content, int links, bool isOrphan, CancellationToken cancellationToken)
    {
        var says = content.Name.EndsWith(".html", StringComparison.Ordinal) ? PageLinks.Of(content) : new([], null, IsWanted: true);
        Follow(says.Links, links);
        _frontier.Mark(content.Address);
        return content.IsWanted && says.IsWanted
            ? await pages.ReadAsync(address, content, says, isOrphan, cancellationToken)
            : pages.LeftOut(address, content, says);
    }

    private IngestLine Unchanged(Uri address, SeenPage seen, int links, bool isOrphan)
    {
        Follow(seen.Links.Select(l => new Uri(l)), links);
        return pages.Unchanged(address, seen, isOrphan);
    }

    /// <summary>A document of the last page in reach is in reach too.</summary>
    private void Follow(IEnumerable<Uri> targets, int links)
    {
        foreach (var target in targets)
        {
            var isDocument = pages.Reads(target) && Path.GetExtension(target.AbsolutePath) is not (".html" or ".htm" or ".xhtml");
            _frontier.Add(target, isDocument ? links : links + 1);
        }
    }

    private void Report(IngestLine line)
    {
        _lines.Add(line);
        progress?.Report(line);
    }
}
