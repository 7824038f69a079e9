using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Quality;

/// <summary>Looks over everything that is indexed.</summary>
public sealed class KnowledgeQuality
{
    private const int ThinWords = 25;
    private readonly IKnowledgeIndex _index;

    internal KnowledgeQuality(IKnowledgeIndex index) => _index = index;

    /// <param name="today">What is past its review date by then is stale.</param>
    /// <param name="departments">The ids of those who may answer for a document; null where they are not known.</param>
    public async Task<QualityReport> ReportAsync(DateOnly today, IReadOnlySet<string>? departments, CancellationToken cancellationToken) =>
        Of(await _index.PassagesAsync(cancellationToken), today, departments);

    internal static QualityReport Of(ImmutableArray<Passage> passages, DateOnly today, IReadOnlySet<string>? departments = null)
    {
        ImmutableArray<Passage> inForce = [.. passages.Where(p => p.Expires is null || p.Expires > today)];
        var documents = passages.GroupBy(p => p.DocumentId).ToList();
        return new(
            documents.Count,
            passages.Length,
            NearDuplicates.Among(inForce),
            Contradictions.Among(inForce),
            [.. documents.Select(d => d.First())
                .Where(p => p.Review < today)
                .OrderBy(p => p.Review)
                .Select(p => new StaleDocument(p.DocumentId, p.Title, p.Department, p.Review!.Value))],
            [.. documents.Select(d => d.First())
                .Where(p => departments?.Contains(p.Department) == false)
                .Select(p => new OrphanedDocument(p.DocumentId, p.Title, OrphanReason.NoDepartment))],
            [.. documents.Where(d => !Passage.IsAnswer(d.Key) && d.Sum(p => Words.Of(p.Text).Count) < ThinWords).Select(d => d.Key)],
            Unread: []);
    }
}
