using System.Collections.Immutable;
using VirtualAgent.Knowledge.Retrieval;

namespace VirtualAgent.Evals.Retrieval;

/// <summary>Learns a linear order by softmax over each question's candidates (ListNet's top-one loss), with weight decay.</summary>
internal static class RerankerTraining
{
    private const int Epochs = 60;
    private const double Step = 0.05;
    private const double Decay = 1e-4;

    public static Reranker Learn(ImmutableArray<TrainingGroup> groups)
    {
        var names = Enum.GetNames<Feature>();
        var usable = groups.Where(g => g.Candidates.Any(c => c.Gold) && g.Candidates.Any(c => !c.Gold)).ToList();
        var scale = Scale(usable, names.Length);
        var weights = new double[names.Length];
        weights[(int)Feature.Bm25] = 1;
        var squares = new double[names.Length];
        var random = new Random(7);
        var perSet = usable.GroupBy(g => g.Set).ToDictionary(g => g.Key, g => Math.Sqrt(300.0 / g.Count()));
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            foreach (var group in usable.OrderBy(_ => random.Next()))
            {
                var gradient = Gradient(group, weights, scale);
                for (var f = 0; f < weights.Length; f++)
                {
                    var g = (gradient[f] * perSet[group.Set]) - (Decay * weights[f]);
                    squares[f] += g * g;
                    weights[f] += squares[f] > 0 ? Step * g / Math.Sqrt(squares[f]) : 0;
                }
            }
        }

        return new(names.Select((name, f) => KeyValuePair.Create(name, Math.Round(weights[f] / scale[f], 4)))
            .Where(pair => pair.Value != 0)
            .ToImmutableSortedDictionary());
    }

    private static double[] Gradient(TrainingGroup group, double[] weights, double[] scale)
    {
        var scores = group.Candidates.Select(c => Dot(c.Features, weights, scale)).ToArray();
        var highest = scores.Max();
        var all = scores.Select(s => Math.Exp(s - highest)).ToArray();
        var sum = all.Sum();
        var goldSum = all.Where((_, c) => group.Candidates[c].Gold).Sum();
        var gradient = new double[weights.Length];
        for (var c = 0; c < scores.Length; c++)
        {
            var pull = (group.Candidates[c].Gold ? all[c] / goldSum : 0) - (all[c] / sum);
            for (var f = 0; f < gradient.Length; f++)
            {
                gradient[f] += pull * group.Candidates[c].Features[f] / scale[f];
            }
        }

        return gradient;
    }

    private static double Dot(double[] features, double[] weights, double[] scale)
    {
        var sum = 0.0;
        for (var f = 0; f < weights.Length; f++)
        {
            sum += weights[f] * features[f] / scale[f];
        }

        return sum;
    }

    /// <summary>The spread of each feature, so that one step size serves all.</summary>
    private static double[] Scale(List<TrainingGroup> groups, int features)
    {
        var rows = groups.SelectMany(g => g.Candidates).ToList();
        return [.. Enumerable.Range(0, features).Select(f =>
        {
            var mean = rows.Average(r => r.Features[f]);
            var spread = Math.Sqrt(rows.Average(r => Math.Pow(r.Features[f] - mean, 2)));
            return spread > 1e-9 ? spread : 1;
        })];
    }
}
