using System.Globalization;
using System.Text;
using VirtualAgent.Recognizers.NumberParsing;

namespace VirtualAgent.Recognizers.Streets;

/// <summary>House numbers as they are said: 'fourteen fifty' is 1450, 'two hundred five' is 205, 'one oh four' is 104.</summary>
internal static class HouseNumberWords
{
    /// <summary>Joins tens and units in Spanish.</summary>
    public const string And = "y";

    public static bool IsTens(string key, Culture culture) => Is(key, LexemeKind.Tens, culture);

    public static bool IsUnit(string key, Culture culture) => Is(key, LexemeKind.Unit, culture);

    public static bool IsNumber(string key, Culture culture) =>
        key is "oh" || (key is "o" && culture == Culture.English) || (NumberLexicon.For(culture).TryGetSimple(key, out var word) && IsCardinal(word.Kind));

    public static string? Read(IReadOnlyList<string> words, Culture culture)
    {
        var lexicon = NumberLexicon.For(culture);
        var scaled = words.Any(w => lexicon.TryGetSimple(w, out var word) && word.Kind is LexemeKind.Multiplier or LexemeKind.Hundreds);
        if (scaled)
        {
            return NumberScanner.Scan(string.Join(' ', words), culture, Ratios.None) is [var whole] && whole.Value > 0
                ? whole.Value.ToString("0", CultureInfo.InvariantCulture)
                : null;
        }

        var digits = new StringBuilder();
        var tens = false;
        foreach (var key in words.Where(w => w != And))
        {
            var value = lexicon.TryGetSimple(key, out var word) ? (int)word.Value : 0;
            if (tens && word.Kind == LexemeKind.Unit && value > 0)
            {
                digits[^1] = (char)('0' + value);
            }
            else
            {
                digits.Append(value);
            }

            tens = word.Kind == LexemeKind.Tens;
        }

        return digits.ToString();
    }

    private static bool Is(string key, LexemeKind kind, Culture culture) =>
        NumberLexicon.For(culture).TryGetSimple(key, out var word) && word.Kind == kind;

    private static bool IsCardinal(LexemeKind kind) => kind is LexemeKind.Unit or LexemeKind.Closed or LexemeKind.Tens
        or LexemeKind.Hundreds or LexemeKind.Multiplier;
}
