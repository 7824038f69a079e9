using System.Text;

namespace VirtualAgent.CityPacks.Places;

/// <summary>What a street's name sounds like to an English or a Spanish ear: 'oke' is Oak and 'mein' is Main.</summary>
internal static class StreetSound
{
    private const int ShortestName = 3;

    private static readonly (string Written, string Heard)[] Spellings =
    [
        ("tch", "x"), ("sch", "sk"), ("ch", "x"), ("sh", "x"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("qu", "k"),
        ("ce", "se"), ("ci", "si"), ("cy", "si"), ("c", "k"), ("q", "k"), ("z", "s"), ("v", "b"), ("ng", "n"), ("gu", "w"), ("hu", "w"),
    ];

    /// <summary>Whether both may be the same name, written by ear; words too short to tell are not.</summary>
    public static bool IsSame(string said, string name) =>
        said.Length >= ShortestName && name.Length >= ShortestName && said.All(char.IsAsciiLetter)
        && Of(said) == Of(name) && (said.Length + 1) / 2 is var most && EditDistance.Between(said, name, most) <= most;

    /// <summary>The consonants, and whether a vowel comes first.</summary>
    private static string Of(string word)
    {
        var spelt = Spellings.Aggregate(word, (text, spelling) => text.Replace(spelling.Written, spelling.Heard, StringComparison.Ordinal));
        var heard = new StringBuilder();
        for (var i = 0; i < spelt.Length; i++)
        {
            char? sound = spelt[i] switch
            {
                'a' or 'e' or 'i' or 'o' or 'u' => i == 0 ? 'a' : null,
                'h' or 'j' or 'y' => i == 0 ? 'h' : null,
                'w' => i == 0 ? 'w' : null,
                var consonant => consonant,
            };
            if (sound is { } letter && (heard.Length == 0 || heard[^1] != letter))
            {
                heard.Append(letter);
            }
        }

        return heard.ToString();
    }
}
