namespace VirtualAgent.Knowledge.Text;

/// <summary>A light Spanish stemmer over folded words: plurals, gender, and the commonest verb endings.</summary>
internal static class SpanishStemmer
{
    private static readonly string[] VerbEndings =
    [
        "ariamos", "eriamos", "iriamos", "aremos", "eremos", "iremos", "andose", "iendose",
        "aciones", "acion", "ando", "iendo", "arse", "erse", "irse", "arlo", "arla", "amos", "emos", "imos",
        "aron", "ieron", "ados", "adas", "idos", "idas", "aran", "eran", "iran", "ado", "ada", "ido", "ida",
        "ar", "er", "ir", "an", "en",
    ];

    public static string Stem(string word)
    {
        foreach (var ending in VerbEndings)
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return WithoutVowel(WithoutPlural(word));
    }

    private static string WithoutPlural(string word) => word switch
    {
        _ when word.Length > 5 && word.EndsWith("ces", StringComparison.Ordinal) => string.Concat(word.AsSpan(0, word.Length - 3), "z"),
        _ when word.Length > 4 && word.EndsWith("es", StringComparison.Ordinal) => word[..^2],
        _ when word.Length > 4 && word[^1] == 's' => word[..^1],
        _ => word,
    };

    private static string WithoutVowel(string word) =>
        word.Length > 3 && word[^1] is 'a' or 'e' or 'o' or 'i' ? word[..^1] : word;
}
