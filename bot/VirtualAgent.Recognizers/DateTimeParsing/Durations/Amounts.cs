using System.Globalization;
using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;
using VirtualAgent.Recognizers.DateTimeParsing.Tokens;
using VirtualAgent.Recognizers.NumberParsing;

namespace VirtualAgent.Recognizers.DateTimeParsing.Durations;

/// <summary>How many of a unit: '2.5', 'a few', 'half an', 'one and a quarter', 'unos'.</summary>
internal static class Amounts
{
    public static bool TryRead(Utterance text, int index, out double count, out int next)
    {
        count = 0;
        next = index;
        if (text.Has(index, Role.HalfUnit, out next))
        {
            count = 0.5;
            return true;
        }

        if (text.IsDigits(index) && text[index].Number >= 0)
        {
            (count, next) = (text[index].Number, index + 1);
            if (TryWritten(text, index, out var share, out var afterShare))
            {
                (count, next) = (share, afterShare);
                return true;
            }

            if (TryWritten(text, next, out share, out afterShare))
            {
                (count, next) = (count + share, afterShare);
                return true;
            }

            if (text.IsSign(next, ".,") && text.IsGlued(next) && text.IsDigits(next + 1) && text.IsGlued(next + 1))
            {
                count = double.Parse($"{text[index].Number}.{text.Text[text[next + 1].Start..text[next + 1].End]}", CultureInfo.InvariantCulture);
                next += 2;
            }

            AddFraction(text, ref count, ref next);
            return true;
        }

        if (text.Has(index, Role.Amount, out var amount, out next))
        {
            count = amount.Value;
            if (!text.TryCardinal(index, out _, out var afterNumber) || afterNumber <= next)
            {
                AddFraction(text, ref count, ref next);
                return true;
            }
        }

        if (!text.TryCardinal(index, out var number, out next))
        {
            return false;
        }

        count = number;
        AddFraction(text, ref count, ref next);
        return true;
    }

    /// <summary>'and a half', 'y media', 'y cuarto' after a unit or a number.</summary>
    public static bool TryFraction(Utterance text, int index, out double fraction, out int next)
    {
        (fraction, next) = (0, index);
        if (!text.Has(index, Role.And, out var at))
        {
            return false;
        }

        at = text.NumberWord(at) is { Kind: LexemeKind.Article } || (text.IsSpanish && text.Has(at, Role.Amount)) ? at + 1 : at;
        if (text.NumberWord(at) is not { Plural: false } word || (word.Kind != LexemeKind.Denominator && !text.Has(at, Role.Quarter)))
        {
            return false;
        }

        (fraction, next) = (1 / word.Value, at + 1);
        return !text.Has(next, Role.Unit) || index == at;
    }

    /// <summary>'1/2' before a unit.</summary>
    private static bool TryWritten(Utterance text, int index, out double share, out int next)
    {
        (share, next) = (0, index + 3);
        if (!text.IsDigits(index) || !text.IsSign(index + 1, '/') || !text.IsDigits(index + 2) || !text.Has(next, Role.Unit) || text[index + 2].Number < 2)
        {
            return false;
        }

        share = (double)text[index].Number / text[index + 2].Number;
        return share < 1;
    }

    private static void AddFraction(Utterance text, ref double count, ref int next)
    {
        if (!text.Has(next, Role.And, out var at))
        {
            return;
        }

        at = text.NumberWord(at) is { Kind: LexemeKind.Article } ? at + 1 : at;
        if (text.NumberWord(at) is { Plural: false } word && (word.Kind == LexemeKind.Denominator || text.Has(at, Role.Quarter)) && text.Has(at + 1, Role.Unit))
        {
            (count, next) = (count + 1 / word.Value, at + 1);
        }
    }
}
