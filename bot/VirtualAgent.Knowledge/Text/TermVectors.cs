using System.Collections.Concurrent;

namespace VirtualAgent.Knowledge.Text;

/// <summary>What the terms of one language mean: each as its most common word does. Empty for a language without word vectors.</summary>
internal sealed class TermVectors
{
    private const int MostNearest = 30;
    private const double NearestFrom = 0.55;
    private const int NearestKept = 20_000;

    /// <summary>How rare a word must be to count in full where a text is summed up (Arora, Liang, Ma 2017).</summary>
    private const double Common = 1e-3;

    /// <summary>Zipf's law: the share of all text that the word of a rank makes up.</summary>
    private const double ShareOfRank = 0.09;
    private static readonly ConcurrentDictionary<string, TermVectors> ByLanguage = new();
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly List<(string Term, int Word)> _terms = [];
    private readonly WordVectors? _vectors;
    private readonly ConcurrentDictionary<string, IReadOnlyList<(string Term, double Alike)>> _nearest = new();

    private TermVectors(string language)
    {
        using var stream = typeof(TermVectors).Assembly.GetManifestResourceStream($"words-{language}.vectors");
        if (stream is null)
        {
            return;
        }

        _vectors = WordVectors.Read(stream);
        var analyzer = Analyzer.For(language);
        for (var word = 0; word < _vectors.Words.Count; word++)
        {
            var term = analyzer.Stem(_vectors.Words[word]);
            if (_words.TryAdd(term, word))
            {
                _terms.Add((term, word));
            }
        }
    }

    public bool IsEmpty => _vectors is null;

    public static TermVectors For(string language) => ByLanguage.GetOrAdd(language, l => new(l));

    public bool Knows(string term) => _words.ContainsKey(term);

    /// <summary>0 to 1: how near two terms are in meaning; 0 where one is not known.</summary>
    public double Alike(string one, string other) =>
        _words.TryGetValue(one, out var first) && _words.TryGetValue(other, out var second)
            ? Math.Max(0, _vectors!.Alike(first, second))
            : 0;

    /// <summary>The terms that are nearest in meaning to one, best first, itself left out.</summary>
    public IReadOnlyList<(string Term, double Alike)> Nearest(string term)
    {
        if (!_words.TryGetValue(term, out var word))
        {
            return [];
        }

        if (_nearest.TryGetValue(term, out var known))
        {
            return known;
        }

        var near = new List<(string Term, double Alike)>();
        foreach (var (other, otherWord) in _terms)
        {
            if (otherWord != word && _vectors!.Alike(word, otherWord) is >= NearestFrom and var alike)
            {
                near.Add((other, alike));
            }
        }

        List<(string, double)> nearest = [.. near.OrderByDescending(n => n.Alike).Take(MostNearest)];
        if (_nearest.Count < NearestKept)
        {
            _nearest.TryAdd(term, nearest);
        }

        return nearest;
    }

    /// <summary>Where a text points as a whole: the sum of its terms' directions, common ones counting for little. Of length 1, or empty where no term is known.</summary>
    public float[] Meaning(IEnumerable<string> terms)
    {
        var sum = new float[_vectors?.Dimensions ?? 0];
        foreach (var term in terms)
        {
            if (_words.TryGetValue(term, out var word))
            {
                _vectors!.AddTo(sum, word, Common / (Common + (ShareOfRank / (word + 3))));
            }
        }

        var length = Math.Sqrt(sum.Sum(x => (double)x * x));
        return length == 0 ? [] : Array.ConvertAll(sum, x => (float)(x / length));
    }

    /// <summary>0 to 1: how near two texts are in meaning; 0 where one is empty.</summary>
    public static double Alike(float[] one, float[] other) =>
        one.Length == 0 || other.Length == 0 ? 0 : Math.Max(0, one.Zip(other, (a, b) => (double)a * b).Sum());
}
