using VirtualAgent.Knowledge.Models;

namespace VirtualAgent.Evals.Training;

/// <summary>Logistic regression with weight decay, and trees for what it leaves open; by set, each side weighs the same.</summary>
internal static class CaseTraining
{
    private const int Epochs = 80;
    private const int Trees = 160;
    private const double Worth = 100;
    private const double WorthOfCity = 400;
    private const double WorthOfWithdrawn = 40;
    private const double Step = 0.05;
    private const double Decay = 2e-3;

    public static LearnedModel<TFeature> Learn<TFeature>(IReadOnlyList<JudgedCase> cases)
        where TFeature : struct, Enum
    {
        var features = Enum.GetNames<TFeature>().Length;
        var scale = Scaling.Of([.. cases.Select(c => c.Features)], features);
        var weights = new double[features];
        var squares = new double[features];
        var random = new Random(7);
        var sides = cases.GroupBy(c => (c.Set, c.Right)).ToDictionary(g => g.Key, g => Math.Min(1, WorthOf(g.Key.Set) / g.Count()));
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

        return WithTrees(Scaling.Model<TFeature>(weights, scale), cases, [.. cases.Select(c => sides[(c.Set, c.Right)])]);
    }

    /// <summary>What a side of a set weighs at most: a city's own questions, which a person has judged, the most.</summary>
    private static double WorthOf(string set) =>
        set.EndsWith("withdrawn", StringComparison.Ordinal) ? WorthOfWithdrawn
        : set.StartsWith("city", StringComparison.Ordinal) ? WorthOfCity
        : Worth;

    private static LearnedModel<TFeature> WithTrees<TFeature>(LearnedModel<TFeature> linear, IReadOnlyList<JudgedCase> cases, double[] worth)
        where TFeature : struct, Enum
    {
        var boosting = new Boosting([.. cases.Select(c => c.Features)], Enum.GetNames<TFeature>());
        var trees = boosting.Learn([.. cases.Select(c => linear.Score(c.Features))], Trees, (scores, pull, curvature) =>
        {
            for (var at = 0; at < scores.Length; at++)
            {
                var likely = 1 / (1 + Math.Exp(-scores[at]));
                pull[at] = ((cases[at].Right ? 1 : 0) - likely) * worth[at];
                curvature[at] = likely * (1 - likely) * worth[at];
            }
        });
        return new(linear.Weights, trees);
    }
}
