using System.Collections.Immutable;
using VirtualAgent.Knowledge.Models;

namespace VirtualAgent.Evals.Training;

/// <summary>Gradient boosting of small trees (Friedman 2001) with Newton steps, over features cut into bins of equal counts.</summary>
internal sealed class Boosting
{
    private const int Bins = 24;
    private const int Depth = 2;
    private const double Rate = 0.08;
    private const double Ridge = 4;
    private const double LeastGain = 1e-3;
    private readonly string[] _names;
    private readonly double[][] _cuts;
    private readonly byte[][] _bins;
    private readonly int _rows;

    public Boosting(IReadOnlyList<double[]> rows, string[] names)
    {
        _names = names;
        _rows = rows.Count;
        _cuts = [.. names.Select((_, f) => Cuts([.. rows.Select(r => r[f])]))];
        _bins = [.. names.Select((_, f) => rows.Select(r => Bin(_cuts[f], r[f])).ToArray())];
    }

    /// <summary>By the scores so far: the pull on each row's score, and how fast that pull lessens.</summary>
    public delegate void Gradient(double[] scores, double[] pull, double[] curvature);

    /// <param name="scores">What the rows score before any tree; holds what they score with all afterwards.</param>
    public ImmutableArray<DecisionTree> Learn(double[] scores, int trees, Gradient gradient)
    {
        var learned = ImmutableArray.CreateBuilder<DecisionTree>(trees);
        var (pull, curvature) = (new double[_rows], new double[_rows]);
        for (var t = 0; t < trees; t++)
        {
            gradient(scores, pull, curvature);
            learned.Add(Grow(scores, pull, curvature));
        }

        return learned.ToImmutable();
    }

    private DecisionTree Grow(double[] scores, double[] pull, double[] curvature)
    {
        var inner = (1 << Depth) - 1;
        var (features, thresholds) = (new string[inner], new double[inner]);
        Array.Fill(features, string.Empty);
        var nodes = new int[_rows];
        for (var level = 0; level < Depth; level++)
        {
            var first = (1 << level) - 1;
            var splits = Splits(nodes, first, 1 << level, pull, curvature);
            for (var n = 0; n < splits.Length; n++)
            {
                if (splits[n] is { Feature: >= 0 } split)
                {
                    (features[first + n], thresholds[first + n]) = (_names[split.Feature], Math.Round(_cuts[split.Feature][split.Bin], 4));
                }
            }

            for (var row = 0; row < _rows; row++)
            {
                var split = splits[nodes[row] - first];
                nodes[row] = (2 * nodes[row]) + (split.Feature >= 0 && _bins[split.Feature][row] > split.Bin ? 2 : 1);
            }
        }

        var (sums, weights) = (new double[inner + 1], new double[inner + 1]);
        for (var row = 0; row < _rows; row++)
        {
            sums[nodes[row] - inner] += pull[row];
            weights[nodes[row] - inner] += curvature[row];
        }

        double[] values = [.. sums.Zip(weights, (sum, weight) => Math.Round(Rate * sum / (weight + Ridge), 4))];
        for (var row = 0; row < _rows; row++)
        {
            scores[row] += values[nodes[row] - inner];
        }

        return new([.. features], [.. thresholds], [.. values]);
    }

    private (int Feature, int Bin)[] Splits(int[] nodes, int first, int count, double[] pull, double[] curvature)
    {
        var best = new (int Feature, int Bin)[count];
        Array.Fill(best, (-1, 0));
        var gains = new double[count];
        Array.Fill(gains, LeastGain);
        var (sums, weights) = (new double[count * Bins], new double[count * Bins]);
        for (var f = 0; f < _names.Length; f++)
        {
            Array.Clear(sums);
            Array.Clear(weights);
            var bins = _bins[f];
            for (var row = 0; row < _rows; row++)
            {
                var at = ((nodes[row] - first) * Bins) + bins[row];
                sums[at] += pull[row];
                weights[at] += curvature[row];
            }

            for (var n = 0; n < count; n++)
            {
                var (gain, bin) = BestCut(sums.AsSpan(n * Bins, Bins), weights.AsSpan(n * Bins, Bins));
                if (gain > gains[n])
                {
                    (gains[n], best[n]) = (gain, (f, bin));
                }
            }
        }

        return best;
    }

    private static (double Gain, int Bin) BestCut(ReadOnlySpan<double> sums, ReadOnlySpan<double> weights)
    {
        var (all, weight) = (0.0, 0.0);
        for (var b = 0; b < Bins; b++)
        {
            all += sums[b];
            weight += weights[b];
        }

        var best = (Gain: 0.0, Bin: 0);
        var (left, leftWeight) = (0.0, 0.0);
        for (var b = 0; b < Bins - 1; b++)
        {
            left += sums[b];
            leftWeight += weights[b];
            var right = all - left;
            var gain = (left * left / (leftWeight + Ridge)) + (right * right / (weight - leftWeight + Ridge)) - (all * all / (weight + Ridge));
            best = gain > best.Gain ? (gain, b) : best;
        }

        return best;
    }

    private static double[] Cuts(double[] values)
    {
        Array.Sort(values);
        return [.. Enumerable.Range(1, Bins - 1).Select(b => values[(int)((long)b * values.Length / Bins)]).Distinct()];
    }

    private static byte Bin(double[] cuts, double value)
    {
        var at = Array.BinarySearch(cuts, value);
        return (byte)(at >= 0 ? at : ~at);
    }
}
