using System.Globalization;
using System.Text;

namespace VirtualAgent.Understanding.Local.Words;

/// <summary>Cuts a message into comparable words: case, accents, apostrophes and stretched letters do not matter.</summary>
internal static class Tokens
{
    public static List<Token> Of(string text)
    {
        var tokens = new List<Token>(text.Length / 5);
        var word = new StringBuilder();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                if (word.Length == 0)
                {
                    start = i;
                }

                AppendFolded(word, c);
            }
            else if (IsApostrophe(c) && word.Length > 0 && i + 1 < text.Length && char.IsLetter(text[i + 1]))
            {
                continue;
            }
            else if (word.Length > 0)
            {
                Add(tokens, new Token(Shorthand.WrittenOut(word.ToString()), start, i));
                word.Clear();
            }
        }

        return tokens;
    }

    /// <summary>'Some one' and 'any body' are one word, as they are mostly written.</summary>
    private static void Add(List<Token> tokens, Token next)
    {
        if (next.Text is "one" or "body" && tokens is [.., { Text: "some" or "any" or "every" } before] && next.Start == before.End + 1)
        {
            tokens[^1] = new Token(before.Text + next.Text, before.Start, next.End);
            return;
        }

        tokens.Add(next);
    }

    /// <summary>The words joined by single spaces.</summary>
    public static string Folded(string text) => string.Join(' ', Of(text).Select(t => t.Text));

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '´' or '`';

    private static void AppendFolded(StringBuilder word, char c)
    {
        if (c < 128)
        {
            AppendUnlessStretched(word, char.ToLowerInvariant(c));
            return;
        }

        foreach (var part in char.ToLowerInvariant(c).ToString().Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(part))
            {
                AppendUnlessStretched(word, part);
            }
        }
    }

    private static void AppendUnlessStretched(StringBuilder word, char c)
    {
        var stretched = char.IsLetter(c) && word.Length >= 2 && word[^1] == c && word[^2] == c;
        if (!stretched)
        {
            word.Append(c);
        }
    }
}
