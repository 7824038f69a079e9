using System.Collections.Immutable;
using VirtualAgent.Knowledge.Models;

namespace VirtualAgent.Evals.Training;

/// <summary>Learns a linear order by softmax over each case's options (ListNet's top-one loss), with weight decay.</summary>
internal static class ChoiceTraining
{
    private const int Epochs = 60;
    private const double Step = 0.05;
    private const double Decay = 1e-3;
    private const double CasesThatCountFully = 300;

    public static LearnedModel<TFeature> Learn<TFeature>(IEnumerable<JudgedChoice> choices, LearnedModel<TFeature> start)
        where TFeature : struct, Enum
    {
        var names = Enum.GetNames<TFeature>();
        var usable = choices.Where(g => g.Options.Any(c => c.Right) && g.Options.Any(c => !c.Right)).ToList();
        var scale = Scaling.Of([.. usable.SelectMany(c => c.Options).Select(o => o.Features)], names.Length);
        var weights = names.Select((name, f) => start.Weights.GetValueOrDefault(name) * scale[f]).ToArray();
        var squares = new double[names.Length];
        var random = new Random(7);
        var perSet = usable.GroupBy(g => g.Set).ToDictionary(g => g.Key, g => Math.Min(1, Math.Sqrt(CasesThatCountFully / g.Count())));
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            foreach (var choice in usable.OrderBy(_ => random.Next()))
            {
                var gradient = Gradient(choice, weights, scale);
                for (var f = 0; f < weights.Length; f++)
                {
                    var g = (gradient[f] * perSet[choice.Set]) - (Decay * weights[f]);
                    squares[f] += g * g;
                    weights[f] += squares[f] > 0 ? Step * g / Math.Sqrt(squares[f]) : 0;
                }
            }
        }

        return Scaling.Model<TFeature>(weights, scale);
    }

    /// <summary>The mean reciprocal rank of the first right option.</summary>
    public static double Reciprocal<TFeature>(JudgedChoice choice, LearnedModel<TFeature> model)
        where TFeature : struct, Enum
    {
        var at = choice.Options.OrderByDescending(o => model.Score(o.Features)).ToList().FindIndex(o => o.Right);
        return at is < 0 or >= 10 ? 0 : 1.0 / (at + 1);
    }

    private static double[] Gradient(JudgedChoice choice, double[] weights, double[] scale)
    {
        var scores = choice.Options.Select(c => Scaling.Dot(c.Features, weights, scale)).ToArray();
        var highest = scores.Max();
        var all = scores.Select(s => Math.Exp(s - highest)).ToArray();
        var sum = all.Sum();
        var right = Math.Max(all.Where((_, c) => choice.Options[c].Right).Sum(), 1e-12);
        var gradient = new double[weights.Length];
        for (var c = 0; c < scores.Length; c++)
        {
            var pull = (choice.Options[c].Right ? all[c] / right : 0) - (all[c] / sum);
            for (var f = 0; f < gradient.Length; f++)
            {
                gradient[f] += pull * choice.Options[c].Features[f] / scale[f];
            }
        }

        return gradient;
    }
}
