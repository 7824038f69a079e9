using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Knowledge.Index.Qdrant;

/// <param name="Passages">In their order.</param>
internal sealed record StoredRevision(StoredDocument Document, ImmutableArray<StoredPassage> Passages)
{
    /// <param name="passages">At least one.</param>
    public static StoredRevision Of(string documentId, ImmutableArray<Passage> passages)
    {
        var revision = QdrantPayload.RevisionOf(passages);
        return new(
            new(documentId, passages[0].ContentHash, revision, passages.Length),
            [.. passages.Select((passage, position) => new StoredPassage(passage, revision, position))]);
    }
}
