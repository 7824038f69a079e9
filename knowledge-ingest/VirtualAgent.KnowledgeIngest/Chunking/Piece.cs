using System.Collections.Immutable;

namespace VirtualAgent.KnowledgeIngest.Chunking;

/// <summary>What becomes one passage.</summary>
/// <param name="Name">As a link names it; no two of a document have the same.</param>
/// <param name="Path">The headings that it stands under.</param>
internal sealed record Piece(string Name, ImmutableArray<string> Path, string Text)
{
    public string Heading => Path.LastOrDefault(string.Empty);
}
