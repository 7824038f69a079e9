using VirtualAgent.Recognizers.DateTimeParsing.Tokens;
using static VirtualAgent.Recognizers.Text.Characters;

namespace VirtualAgent.Recognizers.DateTimeParsing;

/// <summary>Reads a text from left to right, the longest phrase at each place.</summary>
internal static class DateTimeScanner
{
    public static List<Recognized> Scan(string text, Culture culture, DateTime reference)
    {
        var utterance = new Utterance(text, culture, reference);
        var grammar = new Grammar(utterance);
        var found = new List<Recognized>();
        for (var index = 0; index < utterance.Count;)
        {
            if (CanStart(utterance, index) && grammar.Read(index) is { } match && CanEnd(utterance, match))
            {
                var (start, end) = (utterance[match.Start].Start, EndOf(text, utterance[match.Next - 1]));
                found.Add(Recognized.At(text, start, end, DateTimes.TypePrefix + ReadingWriter.TypeOf(match.Sense), ReadingWriter.Write(match.Sense)));
                index = match.Next;
            }
            else
            {
                index++;
            }
        }

        return found;
    }

    /// <summary>Without the ending of "this week's".</summary>
    private static int EndOf(string text, Token last) => Tokenizer.IsPossessive(text, last.Start, last.End) ? last.End - 2 : last.End;

    /// <summary>Not inside a word, an amount of money or a longer number.</summary>
    private static bool CanStart(Utterance text, int index)
    {
        var token = text[index];
        if (!token.IsDigits && token.Word is null)
        {
            return false;
        }

        if (index == 0)
        {
            return true;
        }

        var before = text[index - 1];
        if (text.IsGlued(index) && (before.IsDigits || char.IsLetter(before.First) || before.First is '$' or '_' or '#'))
        {
            return before.First == '_' && token.IsDigits;
        }

        if (!token.IsDigits)
        {
            return true;
        }

        return !(before.First is '$' or '€' or '£' || (text.IsGlued(index) && Joins(text, index - 1) && text.IsDigits(index - 2)));
    }

    private static bool CanEnd(Utterance text, Match match)
    {
        var next = match.Next;
        if (!text.IsGlued(next))
        {
            return true;
        }

        var (last, after) = (text[next - 1], text[next]);
        if (IsDigit(after.First) || char.IsLetter(after.First))
        {
            return !(last.IsDigits || char.IsLetter(last.First));
        }

        return !last.IsDigits || !(after.First is '%' or '$' or '€' || (Joins(text, next) && text.IsGlued(next + 1) && text.IsDigits(next + 1)));
    }

    /// <summary>A sign within a longer number, right after its digits.</summary>
    private static bool Joins(Utterance text, int index) => text.IsGlued(index) && text.IsSign(index, ".,-/:+(");
}
