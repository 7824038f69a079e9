using VirtualAgent.Recognizers.DateTimeParsing.Calendar;
using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;
using VirtualAgent.Recognizers.DateTimeParsing.Tokens;
using VirtualAgent.Recognizers.DateTimeParsing.Timex;

namespace VirtualAgent.Recognizers.DateTimeParsing.Dates;

/// <summary>Dates in digits: '5/6', '5/3/18', '2016-10-02', '23.04.2022', '20161016'. The month comes first in English.</summary>
internal static class NumericDates
{
    private const int Century = 100;

    public static Match? Read(Grammar grammar, int index)
    {
        var text = grammar.Text;
        if (!text.IsDigits(index))
        {
            return null;
        }

        return Compact(text, index) ?? WithYear(text, index) ?? WithoutYear(text, index);
    }

    private static Match? Compact(Utterance text, int index)
    {
        var number = text[index].Number;
        return text[index].Length == 8 && TokenNumbers.IsYear(number / 10000)
            && Days.Make(number / 10000, number / Century % Century, number % Century) is { } date
            ? new Match(index, index + 1, Days.Definite(date))
            : null;
    }

    private static Match? WithYear(Utterance text, int index)
    {
        if (!IsJoined(text, index, out var sign) || !IsJoined(text, index + 2, out var second) || sign != second)
        {
            return null;
        }

        var (a, b, c) = (text[index], text[index + 2], text[index + 4]);
        if (a.Length == 4)
        {
            return TokenNumbers.IsYear(a.Number) && b.Length <= 2 && c.Length <= 2 ? Make(text, index, index + 5, a.Number, b.Number, c.Number) : null;
        }

        if (a.Length > 2 || b.Length > 2 || c.Length is not (2 or 4) || (c.Length == 4 && !TokenNumbers.IsYear(c.Number)))
        {
            return null;
        }

        var (month, day) = MonthAndDay(text, a.Number, b.Number);
        var year = c.Length == 4 ? c.Number : TokenNumbers.FullYear(c.Number);
        return year is { } known ? Make(text, index, index + 5, known, month, day) : OfEitherCentury(index, c.Number, month, day);
    }

    private static Match? WithoutYear(Utterance text, int index)
    {
        if (!IsJoined(text, index, out var sign) || text[index].Length > 2 || text[index + 2].Length > 2)
        {
            return null;
        }

        if (sign != '/' && !IsDateSaid(text, index))
        {
            return null;
        }

        var (month, day) = MonthAndDay(text, text[index].Number, text[index + 2].Number);
        if (month is < 1 or > 12 || day is < 1 or > 31)
        {
            return null;
        }

        var next = index + 3;
        var comma = text.SkipSign(next, ",");
        if (comma > next && text.IsDigits(comma) && text[comma].Length == 4 && text.TryYear(comma, out var year, out var afterYear))
        {
            return Make(text, index, afterYear, year, month, day);
        }

        return new Match(index, next, Days.MonthDay(text.Reference, null, month, day));
    }

    /// <summary>'7.6' and '12-5' are dates where a weekday or 'on' stands before.</summary>
    private static bool IsDateSaid(Utterance text, int index) =>
        (text.Has(index - 1, Role.Weekday) && text.IsSign(index + 1, '.')) || text.Has(index - 1, Role.On) || (text.IsSpanish && text.Has(index - 1, Role.In));

    private static (int Month, int Day) MonthAndDay(Utterance text, int first, int second)
    {
        var (month, day) = text.IsSpanish ? (second, first) : (first, second);
        return month > 12 && day <= 12 ? (day, month) : (month, day);
    }

    private static Match OfEitherCentury(int index, int twoDigits, int month, int day)
    {
        var timex = $"XX{twoDigits:00}-{month:00}-{day:00}";
        return new Match(index, index + 5, Sense.Of(
            SenseKind.Date,
            new Variant(timex, Days.Make(1900 + twoDigits, month, day)),
            new Variant(timex, Days.Make(2000 + twoDigits, month, day))) with { HasYear = true });
    }

    private static Match? Make(Utterance text, int index, int next, int year, int month, int day)
    {
        if (month is < 1 or > 12 || day is < 1 or > 31)
        {
            return null;
        }

        return new Match(index, next, Days.MonthDay(text.Reference, year, month, day));
    }

    private static bool IsJoined(Utterance text, int index, out char sign)
    {
        sign = text[index + 1].First;
        return text.IsSign(index + 1, "/-.") && text.IsGlued(index + 1) && text.IsDigits(index + 2) && text.IsGlued(index + 2) && text[index + 2].Number >= 0;
    }
}
