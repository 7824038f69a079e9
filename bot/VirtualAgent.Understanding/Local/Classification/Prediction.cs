namespace VirtualAgent.Understanding.Local.Classification;

/// <param name="Ranked">Every label, the likeliest first.</param>
/// <param name="Known">0 to 1: the share of the text's words that training has seen.</param>
internal sealed record Prediction(RankedLabel[] Ranked, float Known)
{
    private const float KnownCounts = 0.8f;

    public RankedLabel Best => Ranked[0];

    /// <summary>How much the text is like what was trained; low for what is none of the labels.</summary>
    public float Familiarity => Best.Score + (KnownCounts * Known);
}

/// <param name="Score">Distance from the label's plane: above 0 on its side.</param>
/// <param name="Probability">Share of confidence; all labels together make 1.</param>
internal readonly record struct RankedLabel(string Label, float Score, float Probability);
