using System.Collections.Immutable;

namespace VirtualAgent.Evals.Retrieval;

/// <summary>What one question's ranking was worth.</summary>
internal readonly record struct CaseScore(double Hit1, double Hit5, double Hit10, double Mrr, double Ndcg)
{
    public static CaseScore Of(IReadOnlyList<string> ranked, ImmutableHashSet<string> gold, int relevant)
    {
        var first = -1;
        var gain = 0.0;
        for (var at = 0; at < Math.Min(ranked.Count, 10); at++)
        {
            if (gold.Contains(ranked[at]))
            {
                first = first < 0 ? at : first;
                gain += 1 / Math.Log2(at + 2);
            }
        }

        var ideal = Enumerable.Range(0, Math.Min(10, relevant)).Sum(at => 1 / Math.Log2(at + 2));
        return new(
            first == 0 ? 1 : 0,
            first is >= 0 and < 5 ? 1 : 0,
            first >= 0 ? 1 : 0,
            first >= 0 ? 1.0 / (first + 1) : 0,
            Math.Min(1, gain / ideal));
    }
}

/// <summary>The means over a set, with 95 % bootstrap intervals, and the latency.</summary>
internal sealed record RetrievalScores(ImmutableArray<CaseScore> Cases, ImmutableArray<double> Milliseconds)
{
    public static readonly ImmutableArray<(string Name, Func<CaseScore, double> Value)> Metrics =
    [
        ("hit@1", c => c.Hit1), ("hit@5", c => c.Hit5), ("hit@10", c => c.Hit10), ("MRR@10", c => c.Mrr), ("nDCG@10", c => c.Ndcg),
    ];

    public Interval this[string metric] => Interval.Bootstrap([.. Cases.Select(Metrics.First(m => m.Name == metric).Value)]);

    public double Percentile(double share)
    {
        var sorted = Milliseconds.Sort();
        return sorted.Length == 0 ? 0 : sorted[(int)Math.Min(sorted.Length - 1, share * sorted.Length)];
    }
}
