using System.Numerics.Tensors;
using VirtualAgent.Knowledge.Topics;

namespace VirtualAgent.Evals.Training.Topics;

/// <summary>Multinomial logistic regression by stochastic gradient over every text of the topics, then the small weights left out and the others rounded.</summary>
internal static class TopicTraining
{
    private const int Epochs = 12;
    private const float Rate = 2;
    private const float Decay = 1e-4f;
    private const int LeastOfPairs = 2;
    private const int MostWeights = 1_500_000;
    private const int Steps = 127;

    public static TopicModelFile Learn(IReadOnlyList<string> names, IReadOnlyList<TopicExample> examples)
    {
        var frequency = examples.SelectMany(e => e.Features.Counts.Keys).CountBy(feature => feature).ToDictionary();
        uint[] features = [.. frequency.Where(f => TopicFeatures.IsWord(f.Key) || f.Value >= LeastOfPairs).Select(f => f.Key).Order()];
        float[] rarity = [.. features.Select(f => (float)(Half)MathF.Log(1 + (examples.Count / (1f + frequency[f]))))];
        var rows = examples.Select(e => (Row: Row(e.Features, features, rarity), e.Topic)).Where(r => r.Row.Length > 0).ToArray();
        var weights = features.Select(_ => new float[names.Count]).ToArray();
        var random = new Random(7);
        var pull = new float[names.Count];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            var rate = Rate * (1 - ((float)epoch / Epochs));
            random.Shuffle(rows);
            foreach (var (row, topic) in rows)
            {
                Step(row, topic, weights, pull, rate);
            }
        }

        return Rounded([.. names], features, rarity, weights);
    }

    private static void Step((int Feature, float Value)[] row, int topic, float[][] weights, float[] pull, float rate)
    {
        Array.Clear(pull);
        foreach (var (feature, value) in row)
        {
            TensorPrimitives.MultiplyAdd(weights[feature], value, pull, pull);
        }

        TensorPrimitives.SoftMax(pull, pull);
        pull[topic] -= 1;
        foreach (var (feature, value) in row)
        {
            TensorPrimitives.Multiply(weights[feature], 1 - (rate * Decay), weights[feature]);
            TensorPrimitives.MultiplyAdd(pull, -rate * value, weights[feature], weights[feature]);
        }
    }

    private static (int Feature, float Value)[] Row(TopicFeatures text, uint[] features, float[] rarity)
    {
        var known = text.Counts
            .Select(c => (Feature: Array.BinarySearch(features, c.Key), Count: c.Value))
            .Where(c => c.Feature >= 0)
            .Select(c => (c.Feature, Value: MathF.Sqrt(c.Count) * rarity[c.Feature]))
            .ToArray();
        var length = MathF.Sqrt(known.Sum(k => k.Value * k.Value));
        return [.. known.Select(k => (k.Feature, k.Value / length))];
    }

    private static TopicModelFile Rounded(string[] names, uint[] features, float[] rarity, float[][] weights)
    {
        var sizes = weights.SelectMany(w => w).Select(MathF.Abs).Order().ToArray();
        var scale = sizes[^1] / Steps;
        var least = Math.Max(sizes[Math.Max(0, sizes.Length - MostWeights)], scale / 2);
        var (starts, topics, rounded) = (new int[features.Length + 1], new List<ushort>(), new List<sbyte>());
        for (var feature = 0; feature < features.Length; feature++)
        {
            for (var topic = 0; topic < names.Length; topic++)
            {
                if (MathF.Abs(weights[feature][topic]) >= least)
                {
                    topics.Add((ushort)topic);
                    rounded.Add((sbyte)MathF.Round(weights[feature][topic] / scale));
                }
            }

            starts[feature + 1] = topics.Count;
        }

        return new(names, scale, features, rarity, starts, [.. topics], [.. rounded]);
    }
}
