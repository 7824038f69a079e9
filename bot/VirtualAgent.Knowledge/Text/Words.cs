using System.Globalization;
using System.Text;

namespace VirtualAgent.Knowledge.Text;

/// <summary>A word as it is compared: lower case, without accents.</summary>
/// <param name="Start">Where it begins in the text it was read from.</param>
internal readonly record struct Word(string Folded, int Start, int Length);

/// <summary>Splits text into words; numbers keep their inner separators (1.25, 8:00, 3-1-4).</summary>
internal static class Words
{
    public const int LongestText = 200_000;

    public static List<Word> Of(string text)
    {
        var words = new List<Word>();
        var buffer = new StringBuilder(32);
        var end = Math.Min(text.Length, LongestText);
        for (var at = 0; at < end;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            at = EndOfWord(text, at, end);
            var folded = Fold(text.AsSpan(start, at - start), buffer);
            if (folded.Length > 0)
            {
                words.Add(new(folded, start, at - start));
            }
        }

        return words;
    }

    public static string Fold(string text) => Fold(text, new StringBuilder(text.Length));

    /// <summary>The words of a text between single spaces, one before and after too: where a phrase is looked for.</summary>
    public static string Line(string text) => $" {string.Join(' ', Of(text).Select(word => word.Folded))} ";

    private static int EndOfWord(string text, int at, int end)
    {
        while (at < end)
        {
            var inner = at + 1 < end
                && (IsApostrophe(text[at]) && char.IsLetter(text[at + 1])
                    || text[at] is '.' or ',' or ':' && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]));
            if (!char.IsLetterOrDigit(text[at]) && !IsCombining(text[at]) && !inner)
            {
                break;
            }

            at++;
        }

        return at;
    }

    private static string Fold(ReadOnlySpan<char> word, StringBuilder buffer)
    {
        buffer.Clear();
        word = WithoutPossessive(word);
        foreach (var c in word)
        {
            if (c < 128)
            {
                if (c is not ('\'' or ','))
                {
                    buffer.Append(char.ToLowerInvariant(c));
                }
            }
            else if (!IsCombining(c) && !IsApostrophe(c))
            {
                buffer.Append(Base(char.ToLowerInvariant(c)));
            }
        }

        return buffer.ToString();
    }

    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) =>
        word.Length > 2 && IsApostrophe(word[^2]) && word[^1] is 's' or 'S' ? word[..^2] : word;

    private static char Base(char c) => c switch
    {
        'á' or 'à' or 'â' or 'ä' or 'ã' or 'å' => 'a',
        'é' or 'è' or 'ê' or 'ë' => 'e',
        'í' or 'ì' or 'î' or 'ï' => 'i',
        'ó' or 'ò' or 'ô' or 'ö' or 'õ' => 'o',
        'ú' or 'ù' or 'û' or 'ü' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        _ => c,
    };

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC';

    private static bool IsCombining(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
