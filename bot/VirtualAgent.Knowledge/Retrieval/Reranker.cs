using System.Collections.Immutable;
using System.Text.Json;

namespace VirtualAgent.Knowledge.Retrieval;

/// <summary>Orders the candidates by a weighted sum of their features; the weights are learned from judged questions.</summary>
/// <param name="Weights">By feature name (<see cref="Feature"/>); a feature without weight does not count.</param>
internal sealed record Reranker(ImmutableSortedDictionary<string, double> Weights)
{
    private readonly double[] _byFeature = [.. Enum.GetNames<Feature>().Select(name => Weights.GetValueOrDefault(name))];

    public static Reranker Shipped { get; } = Read();

    public double Score(ReadOnlySpan<double> features)
    {
        var score = 0.0;
        for (var f = 0; f < features.Length; f++)
        {
            score += _byFeature[f] * features[f];
        }

        return score;
    }

    private static Reranker Read()
    {
        using var stream = typeof(Reranker).Assembly.GetManifestResourceStream("reranker.json")!;
        return new(JsonSerializer.Deserialize<ImmutableSortedDictionary<string, double>>(stream)!);
    }
}
