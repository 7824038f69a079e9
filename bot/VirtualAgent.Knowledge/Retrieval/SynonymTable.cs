using System.Collections.Immutable;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Retrieval;

/// <summary>Groups of words that mean the same to residents: the product's own and the city's.</summary>
internal sealed class SynonymTable
{
    private const int LongestEntry = 3;
    private readonly Dictionary<(string Language, string Entry), List<string[]>> _others = [];

    public static SynonymTable Empty { get; } = new();

    /// <summary>The groups that hold for any city, and those of a deployment.</summary>
    public static SynonymTable With(ImmutableSortedDictionary<string, ImmutableArray<ImmutableArray<string>>> own)
    {
        var table = new SynonymTable();
        var shipped = WordLists.Read<Dictionary<string, string[][]>>("synonyms");
        foreach (var (language, groups) in shipped)
        {
            table.Add(language, groups);
        }

        foreach (var (language, groups) in own)
        {
            table.Add(language, groups.Select(g => g.ToArray()));
        }

        return table;
    }

    /// <summary>What else may be said for the words at a place of the question, and how many words that replaces.</summary>
    public IEnumerable<(int Length, string[] Terms)> At(string language, IReadOnlyList<string> terms, int at)
    {
        for (var length = 1; length <= LongestEntry && at + length <= terms.Count; length++)
        {
            var entry = string.Join(' ', terms.Skip(at).Take(length));
            foreach (var other in _others.GetValueOrDefault((language, entry), []))
            {
                yield return (length, other);
            }
        }
    }

    /// <summary>An entry that loses words to the stop list would mean something else: 'turn on' is not 'turn'.</summary>
    private static bool IsWhole(string entry, Analyzer analyzer) =>
        Words.Of(entry) is { Count: > 0 } words && words.All(w => !analyzer.IsStopWord(w.Folded));

    private void Add(string language, IEnumerable<string[]> groups)
    {
        var analyzer = Analyzer.For(language);
        foreach (var group in groups)
        {
            var entries = group.Where(g => IsWhole(g, analyzer)).Select(g => analyzer.Terms(g).ToArray()).Where(e => e.Length <= LongestEntry).ToList();
            foreach (var entry in entries)
            {
                var key = (language, string.Join(' ', entry));
                if (!_others.TryGetValue(key, out var others))
                {
                    _others.Add(key, others = []);
                }

                others.AddRange(entries.Where(e => !e.SequenceEqual(entry)));
            }
        }
    }
}
