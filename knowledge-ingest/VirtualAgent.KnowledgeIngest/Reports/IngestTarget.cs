using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.KnowledgeIngest.Reports;

/// <summary>The index as a run found it, and what the run does to it.</summary>
/// <param name="Known">Documents with their content hash when the run began.</param>
/// <param name="DryRun">Nothing is changed.</param>
internal sealed record IngestTarget(IKnowledgeIndex Index, IReadOnlyDictionary<string, string> Known, bool DryRun)
{
    public static async Task<IngestTarget> OfAsync(IKnowledgeIndex index, bool dryRun, CancellationToken cancellationToken) =>
        new(index, await index.DocumentsAsync(cancellationToken), dryRun);

    public bool Has(string document) => Known.ContainsKey(document);

    public bool Has(string document, string hash) => Known.GetValueOrDefault(document) == hash;

    /// <summary>Replaces a document's passages in one step; none withdraws it.</summary>
    public Task ReplaceAsync(string document, ImmutableArray<Passage> passages, CancellationToken cancellationToken) =>
        DryRun ? Task.CompletedTask : Index.ReplaceAsync(document, passages, cancellationToken);
}
