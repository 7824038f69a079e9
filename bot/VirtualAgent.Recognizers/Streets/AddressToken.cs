using VirtualAgent.Recognizers.Text;
using static VirtualAgent.Recognizers.Text.Characters;

namespace VirtualAgent.Recognizers.Streets;

/// <summary>A word or a sign of a text in which an address may stand.</summary>
/// <param name="Key">Folded, without apostrophes; a sign is itself.</param>
/// <param name="Capital">Starts with a capital letter.</param>
/// <param name="Breaks">A sentence or clause ends before it.</param>
/// <param name="AfterComma">A comma stands before it.</param>
internal readonly record struct AddressToken(int Start, int End, string Key, bool Capital, bool Breaks, bool AfterComma)
{
    private const int LongestAbbreviation = 4;

    public bool IsWord => char.IsLetter(Key[0]);

    public bool StartsWithDigit => char.IsDigit(Key[0]);

    public static List<AddressToken> Read(string text)
    {
        var tokens = new List<AddressToken>();
        var (breaks, comma) = (true, false);
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (IsWord(text[i]))
            {
                i = WordEnd(text, i);
            }
            else if (text[i] is '#' or '&' or '/' or '@')
            {
                i++;
            }
            else
            {
                breaks |= IsBreak(text, i, tokens);
                comma |= text[i] == ',';
                i++;
                continue;
            }

            tokens.Add(new AddressToken(start, i, Word.KeyOf(text.AsSpan(start, i - start)), char.IsUpper(text[start]), breaks, comma));
            (breaks, comma) = (false, false);
        }

        return tokens;

        static bool IsWord(char c) => Characters.IsWord(c);
    }

    private static int WordEnd(string text, int index)
    {
        while (IsWordAt(text, index)
            || (index < text.Length && text[index] is '\'' or '’' && IsLetterAt(text, index + 1))
            || (index < text.Length && text[index] is '-' && IsDigitAt(text, index - 1) && IsDigitAt(text, index + 1)))
        {
            index++;
        }

        return index;
    }

    /// <summary>A full stop after 'St' or 'Ave' ends nothing; commas and hyphens are looked at where they matter.</summary>
    private static bool IsBreak(string text, int index, List<AddressToken> tokens) => text[index] switch
    {
        '.' => !(tokens.Count > 0 && tokens[^1].End == index && tokens[^1].IsWord && tokens[^1].Key.Length <= LongestAbbreviation
            && (StreetWords.Types.Contains(tokens[^1].Key) || StreetWords.LooseTypes.Contains(tokens[^1].Key)
                || StreetWords.SpanishTypes.Contains(tokens[^1].Key)
                || StreetWords.Directions.Contains(tokens[^1].Key) || StreetWords.Units.Contains(tokens[^1].Key)
                || tokens[^1].Key.Length <= 2)),
        '!' or '?' or ';' or ':' or '(' or ')' or '\n' or '"' or '“' or '”' => true,
        _ => false,
    };
}
