using System.Globalization;
using System.Text;
using VirtualAgent.Recognizers.NumberParsing;

namespace VirtualAgent.Recognizers.Streets;

/// <summary>House numbers as they are said: 'fourteen fifty' is 1450, 'two hundred five' is 205, 'one oh four' is 104.</summary>
internal static class HouseNumberWords
{
    /// <summary>Joins tens and units in Spanish.</summary>
    private const string Y = "y";

    /// <summary>Whether the word between two others makes one number of them: 'cuarenta y uno', 'twelve hundred and four'.</summary>
    public static bool Joins(string before, string joint, string after, Culture culture) =>
        (joint == Y && Is(before, LexemeKind.Tens, culture) && Is(after, LexemeKind.Unit, culture))
        || (joint == "and" && IsScale(before, culture) && IsNumber(after, culture));

    public static bool IsNumber(string key, Culture culture) =>
        key is "oh" || (key is "o" && culture == Culture.English) || (NumberLexicon.For(culture).TryGetSimple(key, out var word) && IsCardinal(word.Kind));

    public static string? Read(IReadOnlyList<string> words, Culture culture)
    {
        var lexicon = NumberLexicon.For(culture);
        if (words.Any(word => IsScale(word, culture)))
        {
            return NumberScanner.Scan(string.Join(' ', words), culture, Ratios.None) is [var whole] && whole.Value > 0
                ? whole.Value.ToString("0", CultureInfo.InvariantCulture)
                : null;
        }

        var digits = new StringBuilder();
        var tens = false;
        foreach (var key in words.Where(w => w != Y))
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

    private static bool IsScale(string key, Culture culture) => Is(key, LexemeKind.Multiplier, culture) || Is(key, LexemeKind.Hundreds, culture);

    private static bool Is(string key, LexemeKind kind, Culture culture) =>
        NumberLexicon.For(culture).TryGetSimple(key, out var word) && word.Kind == kind;

    private static bool IsCardinal(LexemeKind kind) => kind is LexemeKind.Unit or LexemeKind.Closed or LexemeKind.Tens
        or LexemeKind.Hundreds or LexemeKind.Multiplier;
}
