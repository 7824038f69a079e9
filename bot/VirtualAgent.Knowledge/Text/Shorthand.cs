using System.Collections.Frozen;

namespace VirtualAgent.Knowledge.Text;

/// <summary>What people type instead of a word, folded: 'tkt', 'hrs', 'appt'.</summary>
internal static class Shorthand
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> ByLanguage = Read();

    /// <summary>The word that was meant; the word itself where it is not known as shorthand.</summary>
    public static string Expand(string language, string folded) =>
        ByLanguage.TryGetValue(language, out var words) && words.TryGetValue(folded, out var meant) ? meant : folded;

    private static FrozenDictionary<string, FrozenDictionary<string, string>> Read() =>
        WordLists.Read<Dictionary<string, Dictionary<string, string>>>("shorthand")
            .ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenDictionary());
}
