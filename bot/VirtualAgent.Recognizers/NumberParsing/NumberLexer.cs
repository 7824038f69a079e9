using VirtualAgent.Recognizers.Text;
using static VirtualAgent.Recognizers.Text.Characters;

namespace VirtualAgent.Recognizers.NumberParsing;

/// <summary>Turns a text into the words and digits that numbers are made of; other words become one gap.</summary>
internal static class NumberLexer
{
    /// <param name="besideLetters">Whether digits count where letters touch them, as in '115USD' and '7.62mm'.</param>
    public static List<Lexeme> Read(string text, NumberLexicon lexicon, bool besideLetters = false)
    {
        var folded = Characters.Fold(text);
        var lexemes = new List<Lexeme>();
        var index = 0;
        var gapStart = 0;
        while (index < text.Length)
        {
            if (DigitLiterals.StartsAt(text, index, lexicon))
            {
                if (DigitLiterals.TryRead(text, index, lexicon, besideLetters, out var literal, out var next))
                {
                    Add(lexemes, folded, literal, ref gapStart);
                }

                index = next;
            }
            else if (VulgarFractions.TryGet(text[index], out var value))
            {
                Add(lexemes, folded, new(LexemeKind.Digits, index, index + 1, value, Subtype: NumberSubtype.Fraction, Complete: true), ref gapStart);
                index++;
            }
            else if (char.IsLetter(text[index]) || text[index] == '_')
            {
                var end = WordEnd(text, index, besideLetters);
                Add(lexemes, folded, ReadWord(folded, index, end, lexicon), ref gapStart);
                index = end;
            }
            else
            {
                index++;
            }
        }

        return lexemes;
    }

    private static Lexeme ReadWord(string folded, int start, int end, NumberLexicon lexicon) =>
        lexicon.TryGet(folded.AsSpan(start, end - start), out var word)
            ? new Lexeme(word.Kind, start, end, word.Value, Plural: word.Plural)
            : new Lexeme(LexemeKind.Other, start, end);

    private static void Add(List<Lexeme> lexemes, string folded, Lexeme lexeme, ref int gapStart)
    {
        var joint = JointBetween(folded, gapStart, lexeme.Start);
        gapStart = lexeme.End;
        if (joint == Joint.Hyphen && lexemes.Count > 0 && TryHyphenate(lexemes[^1], lexeme, out var joined))
        {
            lexemes[^1] = joined;
            return;
        }

        lexemes.Add(lexeme with { Adjacent = lexemes.Count > 0 && joint != Joint.None });
    }

    /// <summary>'fifty-two' and 'twenty-first' are one word each.</summary>
    private static bool TryHyphenate(Lexeme tens, Lexeme unit, out Lexeme joined)
    {
        joined = unit.Kind switch
        {
            LexemeKind.Unit => tens with { Kind = LexemeKind.Closed, End = unit.End, Value = tens.Value + unit.Value },
            _ => unit with { Start = tens.Start, Value = tens.Value + unit.Value, Adjacent = tens.Adjacent },
        };
        return tens.Kind == LexemeKind.Tens && unit.Kind is LexemeKind.Unit or LexemeKind.Ordinal && unit.Value is > 0 and < 10;
    }

    private static Joint JointBetween(string text, int start, int end)
    {
        var hyphens = 0;
        for (var i = start; i < end; i++)
        {
            if (text[i] == '-')
            {
                hyphens++;
            }
            else if (!char.IsWhiteSpace(text[i]))
            {
                return Joint.None;
            }
        }

        return hyphens switch { 0 when end > start => Joint.Space, 1 => Joint.Hyphen, _ => Joint.None };
    }

    private static int WordEnd(string text, int index, bool beforeDigits)
    {
        while (IsWordAt(text, index) && !(beforeDigits && IsDigit(text[index])))
        {
            index++;
        }

        return index;
    }

    private enum Joint
    {
        None,
        Space,
        Hyphen,
    }
}
