using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Knowledge.Index.Qdrant;

/// <param name="Revision">Of the passage's document.</param>
/// <param name="Position">Where the passage stands in its document, from 0.</param>
internal sealed record StoredPassage(Passage Passage, string Revision, int Position);
