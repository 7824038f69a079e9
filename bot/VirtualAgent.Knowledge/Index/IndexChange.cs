using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Knowledge.Index;

/// <summary>What takes the place of documents, all at once.</summary>
/// <param name="Documents">Their passages; none where a document is withdrawn.</param>
/// <param name="VectorAt">By document and position; null where there is none.</param>
internal sealed record IndexChange(IReadOnlyDictionary<string, ImmutableArray<Passage>> Documents, Func<string, int, float[]?> VectorAt)
{
    public int Passages => Documents.Values.Sum(passages => passages.Length);
}
