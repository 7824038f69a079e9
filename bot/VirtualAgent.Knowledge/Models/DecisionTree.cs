using System.Collections.Immutable;

namespace VirtualAgent.Knowledge.Models;

/// <summary>A full binary tree: node <c>i</c> has the children <c>2i + 1</c> and <c>2i + 2</c>.</summary>
/// <param name="Features">What each inner node asks about; empty where it asks nothing and goes left.</param>
/// <param name="Thresholds">A value above it goes right.</param>
/// <param name="Values">What each leaf adds.</param>
internal sealed record DecisionTree(ImmutableArray<string> Features, ImmutableArray<double> Thresholds, ImmutableArray<double> Values)
{
    /// <param name="asked">The features' places, -1 for none.</param>
    public double Value(int[] asked, ReadOnlySpan<double> features)
    {
        var node = 0;
        while (node < asked.Length)
        {
            node = (2 * node) + (asked[node] >= 0 && features[asked[node]] > Thresholds[node] ? 2 : 1);
        }

        return Values[node - asked.Length];
    }
}
