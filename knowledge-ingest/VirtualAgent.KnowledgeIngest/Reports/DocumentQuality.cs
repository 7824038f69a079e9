using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Quality;
using VirtualAgent.KnowledgeIngest.Documents;
using VirtualAgent.KnowledgeIngest.Folders;
using VirtualAgent.KnowledgeIngest.Sites;

namespace VirtualAgent.KnowledgeIngest.Reports;

/// <summary>What the index shows, and what reading the documents left behind.</summary>
internal sealed class DocumentQuality(KnowledgeQuality quality, KnowledgeIngestOptions options, IEnumerable<CityProfile> cities) : IKnowledgeQuality
{
    public async Task<QualityReport> ReportAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var departments = cities.SingleOrDefault()?.Departments.Select(d => d.Id).ToHashSet();
        var sites = options.StatesOfSites().SelectMany(path => SiteState.Read(path).Pages).ToList();
        var report = await quality.ReportAsync(today, departments, cancellationToken);
        return report with
        {
            Orphaned = [.. report.Orphaned, .. NotLinked(sites)],
            Unread = [.. Files(), .. Pages(sites)],
        };
    }

    private IEnumerable<UnreadDocument> Files() => IngestState.Read(options.StatePath, DocumentReader.Version).NotRead
        .Select(f => new UnreadDocument(f.Key, f.Value.Reason!.Value.ToString(), f.Value.Detail, f.Value.Passages));

    private static IEnumerable<UnreadDocument> Pages(List<KeyValuePair<string, SeenPage>> sites) => sites
        .Where(p => p.Value.Reason is not null and not NotReadReason.Disallowed)
        .Select(p => new UnreadDocument(p.Key, p.Value.Reason!.Value.ToString(), p.Value.Detail, p.Value.Passages));

    private static IEnumerable<OrphanedDocument> NotLinked(List<KeyValuePair<string, SeenPage>> sites) => sites
        .Where(p => p.Value is { IsOrphan: true, Document: not null })
        .Select(p => new OrphanedDocument(p.Value.Document!, p.Key, OrphanReason.NotLinked));
}
