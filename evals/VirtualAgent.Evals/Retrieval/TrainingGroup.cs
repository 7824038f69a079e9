using System.Collections.Immutable;
using VirtualAgent.Knowledge.Retrieval;

namespace VirtualAgent.Evals.Retrieval;

/// <summary>A question's candidates as the re-ranker sees them.</summary>
/// <param name="Fold">By document, so that no document is both learned from and measured on.</param>
internal sealed record TrainingGroup(string Set, int Fold, ImmutableArray<TrainingCandidate> Candidates)
{
    public static Reranker FirstStage { get; } =
        new(ImmutableSortedDictionary<string, double>.Empty.Add(nameof(Feature.Bm25), 1));

    public double Reciprocal(Reranker reranker)
    {
        var at = Candidates.OrderByDescending(c => reranker.Score(c.Features)).ToList().FindIndex(c => c.Gold);
        return at is < 0 or >= 10 ? 0 : 1.0 / (at + 1);
    }
}

internal sealed record TrainingCandidate(double[] Features, bool Gold);
