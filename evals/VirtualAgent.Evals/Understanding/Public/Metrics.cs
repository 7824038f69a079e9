namespace VirtualAgent.Evals.Understanding.Public;

/// <summary>Measures over pairs of the right label and the one given.</summary>
internal static class Metrics
{
    public static double Accuracy(IReadOnlyCollection<(string Right, string Given)> pairs) =>
        100.0 * pairs.Count(p => p.Right == p.Given) / pairs.Count;

    public static double MacroF1(IReadOnlyCollection<(string Right, string Given)> pairs) =>
        100 * pairs.Select(p => p.Right).Distinct().Average(label =>
        {
            var hit = pairs.Count(p => p.Right == label && p.Given == label);
            var miss = pairs.Count(p => p.Right == label != (p.Given == label));
            return hit == 0 ? 0 : 2.0 * hit / ((2.0 * hit) + miss);
        });

    /// <summary>Matthews correlation over all classes.</summary>
    public static double Matthews(IReadOnlyCollection<(string Right, string Given)> pairs)
    {
        double total = pairs.Count, right = pairs.Count(p => p.Right == p.Given), both = 0, given = 0, actual = 0;
        foreach (var label in pairs.SelectMany(p => new[] { p.Right, p.Given }).Distinct())
        {
            double g = pairs.Count(p => p.Given == label), a = pairs.Count(p => p.Right == label);
            both += g * a;
            given += g * g;
            actual += a * a;
        }

        var spread = Math.Sqrt(((total * total) - given) * ((total * total) - actual));
        return spread == 0 ? 0 : ((right * total) - both) / spread;
    }

    /// <summary>The chance that one in scope scores above one out of scope.</summary>
    public static double Auroc(IReadOnlyCollection<float> inScope, IReadOnlyCollection<float> outOfScope)
    {
        var rank = 0.0;
        var ordered = inScope.Select(s => (s, In: true)).Concat(outOfScope.Select(s => (s, In: false))).OrderBy(p => p.s).ToList();
        for (var i = 0; i < ordered.Count; i++)
        {
            rank += ordered[i].In ? i + 1 : 0;
        }

        double positives = inScope.Count;
        return (rank - (positives * (positives + 1) / 2)) / (positives * outOfScope.Count);
    }
}
