using System.Collections.Immutable;
using System.Text.Json;

namespace VirtualAgent.Knowledge.Models;

/// <summary>A weighted sum of features; the weights are learned from judged questions and shipped as JSON by feature name.</summary>
/// <param name="Weights">A feature without weight does not count.</param>
internal sealed record LinearModel<TFeature>(ImmutableSortedDictionary<string, double> Weights)
    where TFeature : struct, Enum
{
    private readonly double[] _byFeature = [.. Enum.GetNames<TFeature>().Select(name => Weights.GetValueOrDefault(name))];

    public double Score(ReadOnlySpan<double> features)
    {
        var score = 0.0;
        for (var f = 0; f < features.Length; f++)
        {
            score += _byFeature[f] * features[f];
        }

        return score;
    }
}

/// <summary>The models that are shipped.</summary>
internal static class ShippedModels
{
    public static LinearModel<Retrieval.Feature> Reranker { get; } = Read<Retrieval.Feature>("reranker.json");

    public static LinearModel<Answers.UnitFeature> UnitScorer { get; } = Read<Answers.UnitFeature>("unit-scorer.json");

    public static LinearModel<Answers.EvidenceFeature> Evidence { get; } = Read<Answers.EvidenceFeature>("evidence.json");

    private static LinearModel<TFeature> Read<TFeature>(string name)
        where TFeature : struct, Enum
    {
        using var stream = typeof(ShippedModels).Assembly.GetManifestResourceStream(name)!;
        return new(JsonSerializer.Deserialize<ImmutableSortedDictionary<string, double>>(stream)!);
    }
}
