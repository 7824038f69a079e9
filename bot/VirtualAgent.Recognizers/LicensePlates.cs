using System.Text;
using VirtualAgent.Recognizers.Codes;
using VirtualAgent.Recognizers.Text;

namespace VirtualAgent.Recognizers;

/// <summary>Licence plates, written or spelled: 'ABC 1234', 'it's a b c one two three four', 'la placa es ABC uno dos tres'.</summary>
public static class LicensePlates
{
    private const int Fewest = 2;
    private const int Most = 8;
    private const int LongestPart = 7;
    private const int LongestOfSeveral = 3;

    /// <summary>A single word of the alphabet may be a name on the plate.</summary>
    private const int FewestLetters = 2;

    private static readonly HashSet<string> Around =
    [
        "the", "its", "it", "is", "plate", "plates", "license", "licence", "tag", "number", "says", "reads", "think", "like", "with", "and", "my", "illinois", "iowa", "his", "her", "their", "um", "uh", "has", "plate's", "yes", "yeah", "ok", "believe",
        "la", "el", "las", "es", "placa", "placas", "numero", "letras", "matricula", "dice", "creo", "que", "de", "con", "son", "tiene", "si",
    ];

    /// <summary>Words without a digit that tell when or where something is.</summary>
    private static readonly HashSet<string> NeverAPlate =
        ["now", "today", "tonight", "yesterday", "here", "there", "nothing", "never", "ahora", "ahorita", "hoy", "ayer", "anoche", "aqui", "ahi", "alli", "nada", "nunca", "siempre"];

    private static readonly HashSet<string> Alphabet =
    [
        "alpha", "alfa", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india", "juliet", "juliett", "kilo", "lima", "mike", "november", "oscar", "papa", "quebec", "romeo", "sierra",
        "tango", "uniform", "victor", "whiskey", "whisky", "xray", "x-ray", "yankee", "zulu",
    ];

    /// <summary>The letters and digits; null where there are too few or too many of them for a plate.</summary>
    public static string? Read(string text, Culture culture)
    {
        var plate = new StringBuilder();
        var said = Word.Split(text).Select(word => word.Key).ToList();
        var words = said.Where(word => !Around.Contains(word)).ToList();
        var spelled = words.Count(IsLetter) >= FewestLetters;
        foreach (var word in words.Where((word, i) => !(spelled && i > 0 && word is "ray" && words[i - 1] is "x")))
        {
            plate.Append(spelled && IsLetter(word) ? word[..1] : Spelled(word, culture));
        }

        return plate.Length is >= Fewest and <= Most && (spelled || plate.ToString().Any(char.IsAsciiDigit) || MayBeLetters(words, said)) ? plate.ToString().ToUpperInvariant() : null;
    }

    /// <summary>A plate of letters alone is one word, or a few short pieces, and nothing is said after it: 'it's SOXFAN', not 'right now', not 'blocks it'.</summary>
    private static bool MayBeLetters(List<string> words, List<string> said) =>
        !words.Exists(NeverAPlate.Contains) && words.LastOrDefault() == said[^1] && (words.Count == 1 || words.TrueForAll(word => word.Length <= LongestOfSeveral));

    /// <summary>A letter as it is spelled on the phone: 'bravo', 'x ray', or by itself.</summary>
    private static bool IsLetter(string word) => Alphabet.Contains(word) || (word.Length == 1 && char.IsAsciiLetter(word[0]));

    /// <summary>A digit or a number in words as digits, a letter or a part of the plate as it stands.</summary>
    private static string Spelled(string key, Culture culture) =>
        SpokenDigitWords.Single(key, culture) is { } digit ? digit.ToString()
        : key.Length > 1 && key.Length <= LongestPart && Numbers.Recognize(key, culture) is [{ Start: 0 } number] && number.End == key.Length - 1 && number.First.Value!.All(char.IsAsciiDigit) ? number.First.Value!
        : key;
}
