using System.Runtime.InteropServices;

namespace VirtualAgent.Understanding.Local.Language;

/// <summary>Which of two languages a word looks like that neither is known to have, learnt from the pieces of their words.</summary>
internal sealed class WordLook
{
    private const int LongestPiece = 4;
    private const double Smoothing = 0.5;

    private readonly Dictionary<string, int> _first;
    private readonly Dictionary<string, int> _second;
    private readonly double _firstTotal;
    private readonly double _secondTotal;

    public WordLook(IEnumerable<string> first, IEnumerable<string> second)
    {
        (_first, _second) = (Count(first), Count(second));
        var smoothing = Smoothing * _first.Keys.Union(_second.Keys).Count();
        (_firstTotal, _secondTotal) = (_first.Values.Sum() + smoothing, _second.Values.Sum() + smoothing);
    }

    /// <summary>The logarithm of the odds: above 0 for the first language, below for the second.</summary>
    public double Odds(string word)
    {
        var odds = 0.0;
        foreach (var piece in Pieces(word))
        {
            var (first, second) = (_first.GetValueOrDefault(piece), _second.GetValueOrDefault(piece));
            if (first + second > 0)
            {
                odds += Math.Log((first + Smoothing) / _firstTotal) - Math.Log((second + Smoothing) / _secondTotal);
            }
        }

        return odds;
    }

    private static Dictionary<string, int> Count(IEnumerable<string> words)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var piece in words.SelectMany(Pieces))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, piece, out _)++;
        }

        return counts;
    }

    private static IEnumerable<string> Pieces(string word)
    {
        var padded = $" {word} ";
        for (var length = 1; length <= LongestPiece; length++)
        {
            for (var start = 0; start + length <= padded.Length; start++)
            {
                yield return padded.Substring(start, length);
            }
        }
    }
}
