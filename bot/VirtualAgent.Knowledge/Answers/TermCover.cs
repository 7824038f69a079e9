using VirtualAgent.Knowledge.Retrieval;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>How far texts have the terms of a question: the terms themselves, words of one meaning, or the same misspelt. Each text is looked at once.</summary>
internal sealed class TermCover
{
    private const double BySynonym = 0.7;
    private const double ByLookAlike = 0.8;
    private const double Enough = 0.5;

    /// <summary>In shorter words one slip makes another word: 'pool' and 'poll'.</summary>
    private const int ShortestMisspelt = 5;
    private readonly IReadOnlyList<string> _terms;
    private readonly Dictionary<string, int> _places;
    private readonly List<string[]>[] _synonyms;
    private readonly Dictionary<IReadOnlySet<string>, double[]> _covers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int[]> _alike = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _named = new(StringComparer.Ordinal);

    /// <param name="terms">Each once.</param>
    /// <param name="said">The same as they stand, for synonyms of several words.</param>
    public TermCover(IReadOnlyList<string> terms, IReadOnlyList<string> said, string language, SynonymTable synonyms)
    {
        _terms = terms;
        _places = terms.Index().ToDictionary(term => term.Item, term => term.Index, StringComparer.Ordinal);
        var known = terms.ToDictionary(term => term, _ => new List<string[]>(), StringComparer.Ordinal);
        for (var at = 0; at < said.Count; at++)
        {
            foreach (var (length, others) in synonyms.At(language, said, at))
            {
                foreach (var word in said.Skip(at).Take(length))
                {
                    known.GetValueOrDefault(word)?.Add(others);
                }
            }
        }

        _synonyms = [.. terms.Select(term => known[term])];
    }

    /// <summary>By term, 0 to 1.</summary>
    public double[] Of(IReadOnlySet<string> text)
    {
        if (_covers.TryGetValue(text, out var known))
        {
            return known;
        }

        var cover = new double[_terms.Count];
        foreach (var other in text)
        {
            foreach (var term in Alike(other))
            {
                cover[term] = ByLookAlike;
            }
        }

        for (var term = 0; term < cover.Length; term++)
        {
            cover[term] = text.Contains(_terms[term]) ? 1
                : _synonyms[term].Exists(words => Array.TrueForAll(words, text.Contains)) ? BySynonym
                : cover[term];
        }

        return _covers[text] = cover;
    }

    public bool Has(int term, IReadOnlySet<string> text) => Of(text)[term] > Enough;

    /// <summary>The same for a term that need not be among the question's.</summary>
    public bool Has(string term, IReadOnlySet<string> text) =>
        _places.TryGetValue(term, out var at) ? Has(at, text) : text.Contains(term) || text.Any(other => other.Length >= ShortestMisspelt && LooksLike(term, other));

    /// <summary>Whether the question names a word of a text.</summary>
    public bool IsNamed(string other)
    {
        if (!_named.TryGetValue(other, out var named))
        {
            _named[other] = named = _places.ContainsKey(other) || Alike(other).Length > 0 || _synonyms.Any(of => of.Exists(words => Array.TrueForAll(words, word => word == other)));
        }

        return named;
    }

    /// <summary>The terms that may be a word misspelt, or the other way round.</summary>
    private int[] Alike(string other)
    {
        if (!_alike.TryGetValue(other, out var alike))
        {
            _alike[other] = alike = other.Length < ShortestMisspelt ? [] : [.. Enumerable.Range(0, _terms.Count).Where(at => LooksLike(_terms[at], other))];
        }

        return alike;
    }

    private static bool LooksLike(string term, string other) =>
        term.Length >= ShortestMisspelt && !char.IsDigit(term[0]) && (Spelling.IsNear(term, other) || IsNearStem(term, other));

    /// <summary>A misspelt word keeps an ending that the stem has lost: 'expierd' and 'expir'.</summary>
    private static bool IsNearStem(string term, string stem) =>
        stem.Length >= 5 && term.Length > stem.Length && term.Length <= stem.Length + 3 && Spelling.IsNear(term[..stem.Length], stem);
}
