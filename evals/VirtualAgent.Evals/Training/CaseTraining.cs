using VirtualAgent.Knowledge.Models;

namespace VirtualAgent.Evals.Training;

/// <summary>Logistic regression with weight decay; each set and each side of it weighs the same.</summary>
internal static class CaseTraining
{
    private const int Epochs = 80;
    private const double Step = 0.05;
    private const double Decay = 2e-3;

    public static LinearModel<TFeature> Learn<TFeature>(IReadOnlyList<JudgedCase> cases)
        where TFeature : struct, Enum
    {
        var features = Enum.GetNames<TFeature>().Length;
        var scale = Scaling.Of([.. cases.Select(c => c.Features)], features);
        var weights = new double[features];
        var squares = new double[features];
        var random = new Random(7);
        var sides = cases.GroupBy(c => (c.Set, c.Right)).ToDictionary(g => g.Key, g => Math.Min(1, 100.0 / g.Count()));
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            foreach (var one in cases.OrderBy(_ => random.Next()))
            {
                var likely = 1 / (1 + Math.Exp(-Scaling.Dot(one.Features, weights, scale)));
                var error = ((one.Right ? 1 : 0) - likely) * sides[(one.Set, one.Right)];
                for (var f = 0; f < features; f++)
                {
                    var g = (error * one.Features[f] / scale[f]) - (Decay * weights[f]);
                    squares[f] += g * g;
                    weights[f] += squares[f] > 0 ? Step * g / Math.Sqrt(squares[f]) : 0;
                }
            }
        }

        return Scaling.Model<TFeature>(weights, scale);
    }
}
