namespace VirtualAgent.Understanding.Local.Classification;

/// <summary>How often each feature, by its hash, stands in a text, an early one counting more.</summary>
internal sealed record ExtractedFeatures(Dictionary<ulong, float> Words, Dictionary<ulong, float> Pieces);
