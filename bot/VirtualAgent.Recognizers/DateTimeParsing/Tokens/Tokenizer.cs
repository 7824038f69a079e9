using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;
using VirtualAgent.Recognizers.Text;
using static VirtualAgent.Recognizers.Text.Characters;

namespace VirtualAgent.Recognizers.DateTimeParsing.Tokens;

/// <summary>Cuts a text where letters, digits and signs meet; "o'clock" is one word.</summary>
internal static class Tokenizer
{
    private const int LongestNumber = 9;
    private const int LongestWord = 40;

    public static List<Token> Read(string text, DateLexicon lexicon)
    {
        var tokens = new List<Token>(text.Length / 4 + 4);
        Span<char> key = stackalloc char[LongestWord];
        for (var index = 0; index < text.Length;)
        {
            if (char.IsWhiteSpace(text[index]))
            {
                index++;
                continue;
            }

            var end = EndOf(text, index);
            var spaced = index > 0 && char.IsWhiteSpace(text[index - 1]);
            var isDigits = IsDigit(text[index]);
            var number = isDigits && end - index <= LongestNumber ? int.Parse(text.AsSpan(index, end - index)) : -1;
            var word = isDigits || end - index > LongestWord ? null : lexicon.Find(key[..KeyOf(text, index, end, key)]);
            tokens.Add(new Token(index, end, text[index], number, spaced, word));
            index = end;
        }

        return tokens;
    }

    /// <summary>The keys of a lexicon's form.</summary>
    public static List<string> Words(string form)
    {
        var words = new List<string>();
        for (var index = 0; index < form.Length;)
        {
            if (char.IsWhiteSpace(form[index]))
            {
                index++;
                continue;
            }

            var end = EndOf(form, index);
            var key = new char[end - index];
            words.Add(new string(key, 0, KeyOf(form, index, end, key)));
            index = end;
        }

        return words;
    }

    /// <summary>"today's", "week's".</summary>
    public static bool IsPossessive(string text, int start, int end) =>
        end - start > 2 && text[end - 1] is 's' or 'S' && text[end - 2] is '\'' or '’';

    private static int EndOf(string text, int start)
    {
        if (IsDigit(text[start]))
        {
            return SkipDigits(text, start);
        }

        if (!char.IsLetter(text[start]))
        {
            return start + 1;
        }

        var end = start + 1;
        while (IsLetterAt(text, end) || (end < text.Length && text[end] is '\'' or '’' && IsLetterAt(text, end + 1)))
        {
            end++;
        }

        return end;
    }

    private static int KeyOf(string text, int start, int end, Span<char> key)
    {
        var length = 0;
        end -= IsPossessive(text, start, end) ? 2 : 0;
        for (var i = start; i < end; i++)
        {
            var folded = Characters.Fold(text[i]);
            if (folded != '\'' || end - start == 1)
            {
                key[length++] = folded;
            }
        }

        return length;
    }
}
