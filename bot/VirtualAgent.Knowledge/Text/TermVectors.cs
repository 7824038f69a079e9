using System.Collections.Concurrent;
using System.Numerics.Tensors;
using VirtualAgent.WordVectors;

namespace VirtualAgent.Knowledge.Text;

/// <summary>What the terms of one language mean: each as its most common word does. Empty for a language without word vectors.</summary>
internal sealed class TermVectors
{
    private const int MostNearest = 30;
    private const float NearestFrom = 0.55f;
    private const int NearestKept = 20_000;
    private const int SharedDirections = 2;
    private const int Steps = 12;
    private static readonly ConcurrentDictionary<string, Lazy<TermVectors>> ByLanguage = new();
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private readonly List<string> _terms = [];
    private readonly List<float> _worth = [];
    private readonly List<float[]> _vectors = [];
    private readonly ConcurrentDictionary<string, IReadOnlyList<(string Term, double Alike)>> _nearest = new();

    private TermVectors(string language)
    {
        if (language != "en")
        {
            return;
        }

        var (space, analyzer) = (WordSpace.English, Analyzer.For(language));
        foreach (var word in Enumerable.Range(0, space.Count).OrderBy(space.RankOf))
        {
            var term = analyzer.Stem(space.WordOf(word));
            if (_rows.TryAdd(term, _terms.Count))
            {
                var vector = new float[space.Dimensions];
                space.AddTo(vector, word, 1);
                _terms.Add(term);
                _worth.Add(space.WeightOf(word));
                _vectors.Add(vector);
            }
        }

        for (var direction = 0; direction < SharedDirections; direction++)
        {
            TakeAwayShared();
        }

        _vectors.ForEach(Normalise);
    }

    public bool IsEmpty => _terms.Count == 0;

    public static TermVectors For(string language) => ByLanguage.GetOrAdd(language, l => new(() => new(l))).Value;

    public bool Knows(string term) => _rows.ContainsKey(term);

    /// <summary>0 to 1: how near two terms are in meaning; 0 where one is not known.</summary>
    public double Alike(string one, string other) =>
        _rows.TryGetValue(one, out var first) && _rows.TryGetValue(other, out var second) ? Alike(_vectors[first], _vectors[second]) : 0;

    /// <summary>The terms that are nearest in meaning to one, best first, itself left out.</summary>
    public IReadOnlyList<(string Term, double Alike)> Nearest(string term)
    {
        if (!_rows.TryGetValue(term, out var row))
        {
            return [];
        }

        if (_nearest.TryGetValue(term, out var known))
        {
            return known;
        }

        var near = new List<(string Term, double Alike)>();
        for (var other = 0; other < _terms.Count; other++)
        {
            if (other != row && TensorPrimitives.Dot<float>(_vectors[row], _vectors[other]) is >= NearestFrom and var alike)
            {
                near.Add((_terms[other], alike));
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
        float[] sum = [];
        foreach (var term in terms)
        {
            if (_rows.TryGetValue(term, out var row))
            {
                sum = sum.Length == 0 ? new float[_vectors[row].Length] : sum;
                TensorPrimitives.MultiplyAdd(_vectors[row], _worth[row], sum, sum);
            }
        }

        Normalise(sum);
        return sum;
    }

    /// <summary>0 to 1: how near two texts are in meaning; 0 where one is empty.</summary>
    public static double Alike(float[] one, float[] other) =>
        one.Length == 0 || other.Length == 0 ? 0 : Math.Max(0, TensorPrimitives.Dot<float>(one, other));

    /// <summary>Takes away the direction that all words have most in common, which says how they are used and not what they mean (Mu, Viswanath 2018).</summary>
    private void TakeAwayShared()
    {
        float[] axis = [.. Enumerable.Range(1, _vectors[0].Length).Select(i => (float)Math.Sin(i))];
        for (var step = 0; step < Steps; step++)
        {
            var next = new float[axis.Length];
            _vectors.ForEach(vector => TensorPrimitives.MultiplyAdd(vector, TensorPrimitives.Dot<float>(vector, axis), next, next));
            Normalise(axis = next);
        }

        _vectors.ForEach(vector => TensorPrimitives.MultiplyAdd(axis, -TensorPrimitives.Dot<float>(vector, axis), vector, vector));
    }

    private static void Normalise(float[] vector)
    {
        if (vector.Length > 0 && TensorPrimitives.Norm<float>(vector) is > 0 and var length)
        {
            TensorPrimitives.Divide(vector, length, vector);
        }
    }
}
