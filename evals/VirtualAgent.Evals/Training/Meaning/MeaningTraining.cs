using System.Numerics.Tensors;
using VirtualAgent.Knowledge.Meaning;

namespace VirtualAgent.Evals.Training.Meaning;

/// <summary>Multinomial logistic regression by stochastic gradient over every text of the labels, then the small weights left out and the others rounded.</summary>
internal static class MeaningTraining
{
    private const int Epochs = 12;
    private const float Rate = 2;
    private const float Decay = 1e-4f;
    private const int LeastOfPairs = 2;
    private const int MostWeights = 1_500_000;
    private const int Steps = 127;

    public static MeaningModelFile Learn(IReadOnlyList<string> names, IReadOnlyList<MeaningExample> examples)
    {
        var frequency = examples.SelectMany(e => e.Features.Counts.Keys).CountBy(feature => feature).ToDictionary();
        uint[] features = [.. frequency.Where(f => MeaningFeatures.IsWord(f.Key) || f.Value >= LeastOfPairs).Select(f => f.Key).Order()];
        float[] rarity = [.. features.Select(f => (float)(Half)MathF.Log(1 + (examples.Count / (1f + frequency[f]))))];
        var rows = examples.Select(e => (Row: Row(e.Features, features, rarity), e.Label)).Where(r => r.Row.Length > 0).ToArray();
        var weights = features.Select(_ => new float[names.Count]).ToArray();
        var random = new Random(7);
        var pull = new float[names.Count];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            var rate = Rate * (1 - ((float)epoch / Epochs));
            random.Shuffle(rows);
            foreach (var (row, label) in rows)
            {
                Step(row, label, weights, pull, rate);
            }
        }

        return Rounded([.. names], features, rarity, weights);
    }

    private static void Step((int Feature, float Value)[] row, int label, float[][] weights, float[] pull, float rate)
    {
        Array.Clear(pull);
        foreach (var (feature, value) in row)
        {
            TensorPrimitives.MultiplyAdd(weights[feature], value, pull, pull);
        }

        TensorPrimitives.SoftMax(pull, pull);
        pull[label] -= 1;
        foreach (var (feature, value) in row)
        {
            TensorPrimitives.Multiply(weights[feature], 1 - (rate * Decay), weights[feature]);
            TensorPrimitives.MultiplyAdd(pull, -rate * value, weights[feature], weights[feature]);
        }
    }

    private static (int Feature, float Value)[] Row(MeaningFeatures text, uint[] features, float[] rarity)
    {
        var known = text.Counts
            .Select(c => (Feature: Array.BinarySearch(features, c.Key), Count: c.Value))
            .Where(c => c.Feature >= 0)
            .Select(c => (c.Feature, Value: MathF.Sqrt(c.Count) * rarity[c.Feature]))
            .ToArray();
        var length = MathF.Sqrt(known.Sum(k => k.Value * k.Value));
        return [.. known.Select(k => (k.Feature, k.Value / length))];
    }

    private static MeaningModelFile Rounded(string[] names, uint[] features, float[] rarity, float[][] weights)
    {
        var sizes = weights.SelectMany(w => w).Select(MathF.Abs).Order().ToArray();
        var scale = sizes[^1] / Steps;
        var least = Math.Max(sizes[Math.Max(0, sizes.Length - MostWeights)], scale / 2);
        var (starts, labels, rounded) = (new int[features.Length + 1], new List<ushort>(), new List<sbyte>());
        for (var feature = 0; feature < features.Length; feature++)
        {
            for (var label = 0; label < names.Length; label++)
            {
                if (MathF.Abs(weights[feature][label]) >= least)
                {
                    labels.Add((ushort)label);
                    rounded.Add((sbyte)MathF.Round(weights[feature][label] / scale));
                }
            }

            starts[feature + 1] = labels.Count;
        }

        return new(names, scale, features, rarity, starts, [.. labels], [.. rounded]);
    }
}
