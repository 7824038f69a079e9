using VirtualAgent.Recognizers.NumberParsing;
using VirtualAgent.Recognizers.Text;

namespace VirtualAgent.Recognizers.Codes;

/// <summary>
/// Reads a text as one stream of letters and digits, so that 'C1002345', 'c-100 2345' and
/// 'c one double oh two three four five' are the same code.
/// </summary>
internal static class CodeSymbols
{
    private const int LongestJoint = 3;

    /// <summary>A dash as it is said between digits.</summary>
    private static readonly HashSet<string> Dashes = ["dash", "hyphen", "guion", "raya"];

    public static List<CodeSymbol> Read(string text, Culture culture)
    {
        var words = Word.Split(text);
        var symbols = new List<CodeSymbol>(text.Length);
        var last = 0;
        for (var i = 0; i < words.Count;)
        {
            if (symbols.Count > 0 && Dashes.Contains(words[i].Key) && DigitsFollow(words, i + 1, culture))
            {
                last = words[i++].End;
                continue;
            }

            var gap = !IsJoint(text, last, words[i].Start);
            var taken = Take(words, i, culture, symbols, gap);
            last = words[i + taken - 1].End;
            i += taken;
        }

        return symbols;
    }

    /// <summary>Adds the symbols of the word at <paramref name="i"/>; returns how many words that took.</summary>
    private static int Take(List<Word> words, int i, Culture culture, List<CodeSymbol> symbols, bool gap)
    {
        var word = words[i];
        var repeat = SpokenDigitWords.Repeat(word.Key, culture);
        if (repeat > 0 && i + 1 < words.Count && SpokenDigitWords.Single(words[i + 1].Key, culture) is { } repeated)
        {
            Add(symbols, new string(repeated, repeat), word.Start, words[i + 1].End, gap);
            return 2;
        }

        if (SpokenNumber(words, i, culture, out var taken) is { } said)
        {
            Add(symbols, said, word.Start, words[i + taken - 1].End, gap);
            return taken;
        }

        if (IsSpokenW(words, i, culture))
        {
            Add(symbols, "W", word.Start, words[i + 1].End, gap);
            return 2;
        }

        if (SpokenDigitWords.Letter(word.Key, culture) is { } letter && DigitsFollow(words, i + 1, culture))
        {
            Add(symbols, letter.ToString(), word.Start, word.End, gap);
            return 1;
        }

        if (SpokenDigitWords.SoundsLike(word.Key, culture) is { } alike && NextToDigits(words, i, culture))
        {
            Add(symbols, alike.ToString(), word.Start, word.End, gap);
            return 1;
        }

        AddWritten(symbols, word, gap);
        return 1;
    }

    private static string? SpokenNumber(List<Word> words, int i, Culture culture, out int taken)
    {
        taken = 1;
        if (SpokenDigitWords.Single(words[i].Key, culture) is { } digit)
        {
            return digit.ToString();
        }

        if (!NumberLexicon.For(culture).TryGetSimple(words[i].Key, out var number))
        {
            return null;
        }

        if (number.Kind == LexemeKind.Closed)
        {
            return number.Value.ToString("0", System.Globalization.CultureInfo.InvariantCulture);
        }

        if (number.Kind != LexemeKind.Tens)
        {
            return null;
        }

        var unit = i + 1 < words.Count && words[i + 1].Key == "y" ? i + 2 : i + 1;
        var next = unit < words.Count ? SpokenDigitWords.Single(words[unit].Key, culture) : null;
        taken = next is > '0' ? unit - i + 1 : 1;
        return $"{(int)number.Value / 10}{(next is > '0' ? next : '0')}";
    }

    private static bool IsSpokenW(List<Word> words, int i, Culture culture) =>
        words[i].Key is "double" or "doble" or "uve" && i + 1 < words.Count && words[i + 1].Key is "u" or "you" or "ve" or "doble"
        && DigitsFollow(words, i + 2, culture);

    private static bool DigitsFollow(List<Word> words, int i, Culture culture) =>
        i < words.Count && (IsDigits(words[i].Key, culture) || (SpokenDigitWords.SoundsLike(words[i].Key, culture) is not null && IsDigitsAt(words, i + 1, culture)) || SpokenDigitWords.Letter(words[i].Key, culture) is not null
            || SpokenDigitWords.Repeat(words[i].Key, culture) > 0 || words[i].Key.Length == 1
            || NumberLexicon.For(culture).TryGetSimple(words[i].Key, out var number) && number.Kind is LexemeKind.Closed or LexemeKind.Tens);

    /// <summary>'for' is four, and 'to' is two, only among digits, heard ones too, or behind a letter: the 'to' of 'W-200226 to pay' is a word.</summary>
    private static bool NextToDigits(List<Word> words, int i, Culture culture) => i > 0
        && ((IsDigits(words[i - 1].Key, culture) && !IsWritten(words[i - 1]))
            || (IsDigitsAt(words, i + 1, culture) && (IsDigits(words[i - 1].Key, culture) || IsHeard(words[i - 1].Key, culture))));

    private static bool IsHeard(string key, Culture culture) =>
        key.Length == 1 || SpokenDigitWords.Letter(key, culture) is not null || SpokenDigitWords.SoundsLike(key, culture) is not null;

    private static bool IsDigitsAt(List<Word> words, int i, Culture culture) => i < words.Count && IsDigits(words[i].Key, culture);

    private static bool IsWritten(Word word) => word.Key.Length > 1 && word.Key.Any(char.IsDigit);

    private static bool IsDigits(string key, Culture culture) =>
        char.IsDigit(key[0]) || SpokenDigitWords.Single(key, culture) is not null;

    private static void AddWritten(List<CodeSymbol> symbols, Word word, bool gap)
    {
        for (var i = 0; i < word.End - word.Start && i < word.Key.Length; i++)
        {
            symbols.Add(new CodeSymbol(char.ToUpperInvariant(word.Key[i]), word.Start + i, word.Start + i + 1, gap && i == 0, i == 0));
        }
    }

    private static void Add(List<CodeSymbol> symbols, string digits, int start, int end, bool gap)
    {
        for (var i = 0; i < digits.Length; i++)
        {
            symbols.Add(new CodeSymbol(digits[i], start, end, gap && i == 0, i == 0));
        }
    }

    private static bool IsJoint(string text, int start, int end)
    {
        if (end - start > LongestJoint)
        {
            return false;
        }

        for (var i = start; i < end; i++)
        {
            if (!(char.IsWhiteSpace(text[i]) || text[i] is '-' or '–' or '_' or '.' or ',' or '#' or '/'))
            {
                return false;
            }
        }

        return true;
    }
}
