using VirtualAgent.Recognizers.Text;

namespace VirtualAgent.Recognizers.Units;

/// <summary>Splits a text for units: letters apart from digits, every sign a token of its own ('US$', 'km2', '°C').</summary>
internal static class UnitTokens
{
    public static List<Word> Split(string text)
    {
        var tokens = new List<Word>();
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            i = char.IsDigit(text[i]) ? Characters.SkipDigits(text, i + 1) : IsLetter(text[i]) ? LettersEnd(text, i) : i + 1;
            tokens.Add(new Word(start, i, Characters.Fold(text[start..i])));
        }

        return tokens;
    }

    private static int LettersEnd(string text, int index)
    {
        while (index < text.Length && (IsLetter(text[index]) || char.GetUnicodeCategory(text[index]) is
            System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark))
        {
            index++;
        }

        return index;
    }

    private static bool IsLetter(char c) => char.IsLetter(c) && c is not ('º' or 'ª');
}
