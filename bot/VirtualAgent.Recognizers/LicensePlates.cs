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

    private static readonly HashSet<string> Around =
    [
        "the", "its", "it", "is", "plate", "plates", "license", "licence", "tag", "number", "says", "reads", "think", "like", "with", "and", "my", "illinois", "iowa", "his", "her", "their", "um", "uh", "has", "plate's", "yes", "yeah", "ok", "believe",
        "la", "el", "las", "es", "placa", "placas", "numero", "letras", "matricula", "dice", "creo", "que", "de", "con", "son", "tiene", "si",
    ];

    /// <summary>The letters and digits; null where there are too few or too many of them for a plate.</summary>
    public static string? Read(string text, Culture culture)
    {
        var plate = new StringBuilder();
        foreach (var word in Word.Split(text).Where(word => !Around.Contains(word.Key)))
        {
            plate.Append(Spelled(word.Key, culture));
        }

        return plate.Length is >= Fewest and <= Most ? plate.ToString().ToUpperInvariant() : null;
    }

    /// <summary>A digit or a number in words as digits, a letter or a part of the plate as it stands.</summary>
    private static string Spelled(string key, Culture culture) =>
        SpokenDigitWords.Single(key, culture) is { } digit ? digit.ToString()
        : key.Length > 1 && key.Length <= LongestPart && Numbers.Recognize(key, culture) is [{ Start: 0 } number] && number.End == key.Length - 1 && number.First.Value!.All(char.IsAsciiDigit) ? number.First.Value!
        : key;
}
