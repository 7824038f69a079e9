using VirtualAgent.Knowledge.Index;

namespace VirtualAgent.Knowledge.Retrieval;

/// <summary>A passage that the first stage found, with what the re-ranker looks at.</summary>
/// <param name="Features">By <see cref="Feature"/>.</param>
/// <param name="Evidence">0 to 1: the share of the question's own weight that the passage covers.</param>
internal sealed record Candidate(IndexedPassage Indexed, double[] Features, double Evidence);
