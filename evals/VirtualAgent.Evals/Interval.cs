using System.Globalization;

namespace VirtualAgent.Evals;

/// <summary>A mean with the interval in which 95 of 100 resamplings of the cases fall.</summary>
internal readonly record struct Interval(double Mean, double Low, double High)
{
    private const int Resamplings = 1000;

    public static Interval Bootstrap(double[] values)
    {
        if (values.Length == 0)
        {
            return default;
        }

        var random = new Random(1);
        var means = new double[Resamplings];
        for (var r = 0; r < Resamplings; r++)
        {
            var sum = 0.0;
            for (var v = 0; v < values.Length; v++)
            {
                sum += values[random.Next(values.Length)];
            }

            means[r] = sum / values.Length;
        }

        Array.Sort(means);
        return new(values.Average(), means[(int)(Resamplings * 0.025)], means[(int)(Resamplings * 0.975)]);
    }

    /// <summary>The share of those of which something holds.</summary>
    public static Interval OfShare<T>(IEnumerable<T> rows, Func<T, bool> which) => Bootstrap([.. rows.Select(row => which(row) ? 1.0 : 0.0)]);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{100 * Mean:0.0} ({100 * Low:0.0}-{100 * High:0.0})");
}
