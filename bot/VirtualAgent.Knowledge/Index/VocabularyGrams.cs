using System.Runtime.InteropServices;

namespace VirtualAgent.Knowledge.Index;

/// <summary>The terms of an index and the character trigrams they are made of, to find terms that look alike.</summary>
internal sealed class VocabularyGrams
{
    private readonly List<string> _terms = [];
    private readonly Dictionary<ulong, List<int>> _byGram = [];

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
    public List<(int Term, double Likeness)> Like(string word, double atLeast, int most)
    {
        var grams = Grams(word);
        var shared = new Dictionary<int, int>();
        foreach (var gram in grams)
        {
            if (_byGram.TryGetValue(gram, out var terms))
            {
                foreach (var term in terms)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(shared, term, out _)++;
                }
            }
        }

        return shared
            .Select(pair => (Term: pair.Key, Likeness: 2.0 * pair.Value / (grams.Count + _terms[pair.Key].Length)))
            .Where(like => like.Likeness >= atLeast)
            .OrderByDescending(like => like.Likeness)
            .ThenBy(like => like.Term)
            .Take(most)
            .ToList();
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
}
