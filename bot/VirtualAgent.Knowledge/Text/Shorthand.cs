using System.Collections.Frozen;

namespace VirtualAgent.Knowledge.Text;

/// <summary>What people type instead of a word, folded: 'tkt', 'hrs', 'appt', and the usual slips: 'becuase', 'nieghbor'.</summary>
internal static class Shorthand
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> ByLanguage = Read();

    /// <summary>The word that was meant; the word itself where it is not known as shorthand.</summary>
    public static string Expand(string language, string folded) =>
        ByLanguage.TryGetValue(language, out var words) && words.TryGetValue(folded, out var meant) ? meant : folded;

    /// <summary>The same of a word that is surely of the language: a Spanish one may also be written by ear.</summary>
    public static string Meant(string language, string folded)
    {
        var meant = Expand(language, folded);
        return language == "es" ? SpanishSpelling.Meant(meant) : meant;
    }

    private static FrozenDictionary<string, FrozenDictionary<string, string>> Read()
    {
        var slips = WordLists.Read<Dictionary<string, Dictionary<string, string[]>>>("misspellings");
        return WordLists.Read<Dictionary<string, Dictionary<string, string>>>("shorthand").ToFrozenDictionary(
            list => list.Key,
            list => list.Value
                .Concat(slips.GetValueOrDefault(list.Key, []).SelectMany(word => word.Value.Select(slip => KeyValuePair.Create(slip, word.Key))))
                .ToFrozenDictionary());
    }
}
