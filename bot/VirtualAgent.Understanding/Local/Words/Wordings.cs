using System.Collections.Concurrent;

namespace VirtualAgent.Understanding.Local.Words;

/// <summary>The wordings of a lexicon by their names; each lexicon is read once, whoever takes wordings from it.</summary>
internal sealed class Wordings
{
    private static readonly ConcurrentDictionary<string, Wordings> ByLexicon = new(StringComparer.Ordinal);

    private readonly Dictionary<string, WordingEntry> _entries;

    private Wordings(string lexicon) => _entries = Lexicon.Read<Dictionary<string, WordingEntry>>(lexicon);

    public static Wordings In(string lexicon) => ByLexicon.GetOrAdd(lexicon, name => new(name));

    public Wording Of(string name) => new(_entries[name]);

    /// <summary>The words of a wording that is one list of them.</summary>
    public HashSet<string> Words(string name) => Lexicon.Words(_entries[name].Any![0]);
}
