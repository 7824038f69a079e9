using System.Collections.Immutable;
using VirtualAgent.Knowledge.Models;

namespace VirtualAgent.Evals.Training;

/// <summary>Brings features to one spread while learning, so that one step size serves all.</summary>
internal static class Scaling
{
    public static double[] Of(IReadOnlyList<double[]> rows, int features) => [.. Enumerable.Range(0, features).Select(f =>
    {
        var mean = rows.Average(r => r[f]);
        var spread = Math.Sqrt(rows.Average(r => Math.Pow(r[f] - mean, 2)));
        return spread > 1e-9 ? spread : 1;
    })];

    public static double Dot(double[] features, double[] weights, double[] scale)
    {
        var sum = 0.0;
        for (var f = 0; f < weights.Length; f++)
        {
            sum += weights[f] * features[f] / scale[f];
        }

        return sum;
    }

    public static LearnedModel<TFeature> Model<TFeature>(double[] weights, double[] scale)
        where TFeature : struct, Enum =>
        new(Enum.GetNames<TFeature>().Select((name, f) => KeyValuePair.Create(name, Math.Round(weights[f] / scale[f], 4)))
            .Where(pair => pair.Value != 0)
            .ToImmutableSortedDictionary());
}
