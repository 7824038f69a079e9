using System.Numerics.Tensors;
using System.Text;

namespace VirtualAgent.WordVectors;

/// <summary>
/// Where the words of a language stand in meaning: words used alike are close. Immutable; safe from any thread.
/// Words are lower-case ASCII letters.
/// </summary>
public sealed class WordSpace
{
    /// <summary>A word that rarer than this counts next to wholly, a more frequent one less.</summary>
    private const float Rare = 1e-3f;

    private static readonly string[] Endings = ["ing", "ed", "es", "s", "ly", "d"];
    private static readonly Lazy<WordSpace> LazyEnglish = new(() => WordSpaceFile.Read(
        typeof(WordSpace).Assembly.GetManifestResourceStream("en.vectors")
            ?? throw new InvalidOperationException("The resource 'en.vectors' is missing.")));

    private readonly byte[] _letters;
    private readonly int[] _ends;
    private readonly int[] _ranks;
    private readonly float[] _scales;
    private readonly sbyte[] _values;

    internal WordSpace(int dimensions, byte[] letters, int[] ends, int[] ranks, float[] scales, sbyte[] values)
    {
        Dimensions = dimensions;
        _letters = letters;
        _ends = ends;
        _ranks = ranks;
        _scales = scales;
        _values = values;
    }

    public static WordSpace English => LazyEnglish.Value;

    public int Dimensions { get; }

    public int Count => _ends.Length;

    /// <summary>The word as it stands here, or without its ending; -1 where neither is known.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if (Exactly(word) is >= 0 and var whole)
        {
            return whole;
        }

        foreach (var ending in Endings)
        {
            if (word.Length >= ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = word[..^ending.Length];
                return Exactly(stem) is >= 0 and var found ? found : Exactly([.. stem, 'e']);
            }
        }

        return -1;
    }

    /// <summary>Where a word stands among all by how common it is, from 0.</summary>
    public int RankOf(int word) => _ranks[word];

    /// <summary>0 to 1: how much a word tells; next to nothing for 'the'.</summary>
    public float WeightOf(int word) => Rare / (Rare + (1f / (12f * (_ranks[word] + 2f))));

    /// <summary>Adds a word's vector, times a weight, to a sum of length <see cref="Dimensions"/>.</summary>
    public void AddTo(Span<float> sum, int word, float weight)
    {
        Span<float> vector = stackalloc float[Dimensions];
        TensorPrimitives.ConvertTruncating<sbyte, float>(_values.AsSpan(word * Dimensions, Dimensions), vector);
        TensorPrimitives.MultiplyAdd(vector, weight * _scales[word], sum, sum);
    }

    /// <summary>The middle of the words by how much each tells, of length one; all zero where no word is known.</summary>
    /// <returns>0 to 1: the share of what the words tell that is known.</returns>
    public float Sentence(IEnumerable<string> words, Span<float> vector)
    {
        vector.Clear();
        float known = 0, all = 0;
        foreach (var word in words)
        {
            var found = Find(word);
            var weight = found < 0 ? 1f : WeightOf(found);
            all += weight;
            if (found >= 0)
            {
                known += weight;
                AddTo(vector, found, weight);
            }
        }

        var length = TensorPrimitives.Norm<float>(vector);
        if (length > 0)
        {
            TensorPrimitives.Divide(vector, length, vector);
        }

        return all == 0 ? 0 : known / all;
    }

    /// <summary>Cosine of two words; null where one is not known.</summary>
    public float? Likeness(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        Find(one) is >= 0 and var a && Find(other) is >= 0 and var b ? Cosine(VectorOf(a), VectorOf(b)) : null;

    /// <summary>The words closest to a word, the closest first. Looks at every word: a millisecond or two.</summary>
    public IReadOnlyList<(string Word, float Likeness)> Nearest(ReadOnlySpan<char> word, int count)
    {
        var own = Find(word);
        if (own < 0)
        {
            return [];
        }

        var vector = VectorOf(own);
        var nearest = new PriorityQueue<int, float>();
        for (var other = 0; other < Count; other++)
        {
            if (other != own)
            {
                nearest.Enqueue(other, Cosine(vector, VectorOf(other)));
                if (nearest.Count > count)
                {
                    nearest.Dequeue();
                }
            }
        }

        return [.. nearest.UnorderedItems.OrderByDescending(n => n.Priority).Select(n => (WordOf(n.Element), n.Priority))];
    }

    private float[] VectorOf(int word)
    {
        var vector = new float[Dimensions];
        AddTo(vector, word, 1f);
        return vector;
    }

    private static float Cosine(float[] a, float[] b) => TensorPrimitives.CosineSimilarity<float>(a, b);

    public string WordOf(int word) => Encoding.ASCII.GetString(LettersOf(word));

    private ReadOnlySpan<byte> LettersOf(int word) => _letters.AsSpan((word == 0 ? 0 : _ends[word - 1]).._ends[word]);

    private int Exactly(ReadOnlySpan<char> word)
    {
        int low = 0, high = Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = Compare(word, LettersOf(middle));
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order > 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    private static int Compare(ReadOnlySpan<char> word, ReadOnlySpan<byte> letters)
    {
        var shared = Math.Min(word.Length, letters.Length);
        for (var i = 0; i < shared; i++)
        {
            if (word[i] != letters[i])
            {
                return word[i] - letters[i];
            }
        }

        return word.Length - letters.Length;
    }
}
