using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Knowledge.Index;

/// <summary>A passage with its terms in order, for what postings cannot tell: phrases and proximity.</summary>
internal sealed record IndexedPassage(int Slot, Passage Passage, PassageTerms Terms)
{
    /// <summary>Where the passage stands in its document, from 0.</summary>
    public required int Position { get; init; }

    public PassageKinds Kinds { get; } = new(Passage);

    public int[] Title => Terms.Title;

    public int[] Heading => Terms.Headings;

    public int[][] Asked => Terms.Asked;

    public int[] Text => Terms.Text;

    public Fields Lengths => Terms.Lengths;
}
