using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Knowledge.Index;

/// <summary>A passage with its terms in order, for what postings cannot tell: phrases and proximity.</summary>
internal sealed record IndexedPassage(int Slot, Passage Passage, int[] Title, int[] Heading, int[] Text, Fields Lengths)
{
    /// <summary>Where the passage stands in its document, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>The staff's questions, each by its terms.</summary>
    public required int[][] Asked { get; init; }
}
