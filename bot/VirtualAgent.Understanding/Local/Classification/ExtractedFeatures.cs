namespace VirtualAgent.Understanding.Local.Classification;

/// <summary>How often each feature, by its hash, stands in a text.</summary>
internal sealed record ExtractedFeatures(Dictionary<ulong, int> Words, Dictionary<ulong, int> Pieces);
