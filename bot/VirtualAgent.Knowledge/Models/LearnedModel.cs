using System.Collections.Immutable;
using System.Text.Json;

namespace VirtualAgent.Knowledge.Models;

/// <summary>A weighted sum of features and, on top of it, small trees; learned from judged questions and shipped as JSON by feature name.</summary>
/// <param name="Weights">A feature without weight does not count.</param>
/// <param name="Trees">What the sum leaves open.</param>
internal sealed record LearnedModel<TFeature>(ImmutableSortedDictionary<string, double> Weights, ImmutableArray<DecisionTree> Trees)
    where TFeature : struct, Enum
{
    private readonly double[] _byFeature = [.. Enum.GetNames<TFeature>().Select(name => Weights.GetValueOrDefault(name))];
    private readonly int[][] _asked = [.. Trees.Select(t => t.Features.Select(f => Array.IndexOf(Enum.GetNames<TFeature>(), f)).ToArray())];

    public LearnedModel(ImmutableSortedDictionary<string, double> weights)
        : this(weights, [])
    {
    }

    public double Score(ReadOnlySpan<double> features)
    {
        var score = 0.0;
        for (var f = 0; f < features.Length; f++)
        {
            score += _byFeature[f] * features[f];
        }

        for (var t = 0; t < _asked.Length; t++)
        {
            score += Trees[t].Value(_asked[t], features);
        }

        return score;
    }
}

/// <summary>A model as it is stored.</summary>
internal sealed record ModelFile(ImmutableSortedDictionary<string, double> Weights, ImmutableArray<DecisionTree> Trees);
