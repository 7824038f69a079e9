using System.Collections.Immutable;

namespace VirtualAgent.Core.Knowledge;

public static class KnowledgeIndexExtensions
{
    /// <summary>Replaces, in one step, the documents that passages belong to.</summary>
    public static Task ReplaceAsync(this IKnowledgeIndex index, IEnumerable<Passage> passages, CancellationToken cancellationToken) => index.ReplaceAsync(
        passages.GroupBy(passage => passage.DocumentId).ToDictionary(document => document.Key, document => document.ToImmutableArray(), StringComparer.Ordinal),
        cancellationToken);

    /// <summary>Withdraws a document.</summary>
    public static Task WithdrawAsync(this IKnowledgeIndex index, string documentId, CancellationToken cancellationToken) =>
        index.ReplaceAsync(new Dictionary<string, ImmutableArray<Passage>> { [documentId] = [] }, cancellationToken);
}
