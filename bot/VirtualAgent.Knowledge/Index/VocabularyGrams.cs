using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Index;

/// <summary>The terms of an index and the character trigrams they are made of, to find terms that look alike.</summary>
internal sealed class VocabularyGrams
{
    private const double Rounding = 1e-9;
    private const int MostLooked = 10_000;

    private readonly List<string> _terms = [];
    private readonly Dictionary<ulong, List<int>> _byGram = [];
    private readonly Memo<Look, ImmutableArray<(int Term, double Likeness)>> _looked = new(MostLooked);

    public string Term(int id) => _terms[id];

    public int Add(string term)
    {
        var id = _terms.Count;
        _terms.Add(term);
        if (term.Length >= 3 && !char.IsDigit(term[0]))
        {
            foreach (var gram in Grams(term))
            {
                ref var terms = ref CollectionsMarshal.GetValueRefOrAddDefault(_byGram, gram, out _);
                (terms ??= []).Add(id);
            }
        }

        return id;
    }

    /// <summary>Terms that share trigrams with a word, with the share of all their trigrams (Dice), best first.</summary>
    public ImmutableArray<(int Term, double Likeness)> Like(string word, double atLeast, int most) =>
        _looked.Of(new(word, atLeast, most, _terms.Count), look => LookFor(look.Word, look.AtLeast, look.Most));

    private ImmutableArray<(int Term, double Likeness)> LookFor(string word, double atLeast, int most)
    {
        var grams = Grams(word);
        var shared = ArrayPool<ushort>.Shared.Rent(_terms.Count);
        Array.Clear(shared, 0, _terms.Count);
        try
        {
            var alike = new List<(int Term, double Likeness)>();
            foreach (var term in Sharing(grams, Least(grams.Count, atLeast), shared))
            {
                var likeness = 2.0 * shared[term] / (grams.Count + _terms[term].Length);
                if (likeness >= atLeast)
                {
                    alike.Add((term, likeness));
                }
            }

            return [.. alike.OrderByDescending(like => like.Likeness).ThenBy(like => like.Term).Take(most)];
        }
        finally
        {
            ArrayPool<ushort>.Shared.Return(shared);
        }
    }

    /// <summary>How many trigrams a term must share to be that alike: it has at least as many letters as it shares.</summary>
    private static int Least(int grams, double atLeast) => Math.Max(1, (int)Math.Ceiling((atLeast * grams / (2 - atLeast)) - Rounding));

    /// <summary>The terms that have enough of the trigrams; how many is written down by term.</summary>
    private List<int> Sharing(HashSet<ulong> grams, int least, ushort[] shared)
    {
        var sharing = new List<int>();
        foreach (var gram in grams)
        {
            foreach (var term in CollectionsMarshal.AsSpan(_byGram.GetValueOrDefault(gram)))
            {
                if (++shared[term] == least)
                {
                    sharing.Add(term);
                }
            }
        }

        return sharing;
    }

    /// <summary>Trigrams over the word with its ends marked; as many as the word has letters.</summary>
    private static HashSet<ulong> Grams(string word)
    {
        var grams = new HashSet<ulong>(word.Length);
        for (var at = 0; at < word.Length; at++)
        {
            var before = at == 0 ? '^' : word[at - 1];
            var after = at == word.Length - 1 ? '$' : word[at + 1];
            grams.Add(((ulong)before << 32) | ((ulong)word[at] << 16) | after);
        }

        return grams;
    }

    /// <param name="Among">How many terms there were: with more, others may be alike.</param>
    private sealed record Look(string Word, double AtLeast, int Most, int Among);
}
