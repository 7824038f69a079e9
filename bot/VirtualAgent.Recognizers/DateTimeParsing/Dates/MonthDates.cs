using VirtualAgent.Recognizers.DateTimeParsing.Calendar;
using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;
using VirtualAgent.Recognizers.DateTimeParsing.Tokens;

namespace VirtualAgent.Recognizers.DateTimeParsing.Dates;

/// <summary>Dates with a month in letters: 'nov 3', '3 de noviembre de 2026', '2019-aug-1', 'the 15th day of June'.</summary>
internal static class MonthDates
{
    private const string Separators = "-/,.";
    private const int LongestYearGap = 3;

    public static Match? Read(Grammar grammar, int index)
    {
        var text = grammar.Text;
        return Match.Longer(MonthFirst(text, index), Match.Longer(DayFirst(text, index), YearFirst(text, index)));
    }

    private static Match? MonthFirst(Utterance text, int index)
    {
        if (!text.Has(index, Role.Month, out var month, out var next))
        {
            return null;
        }

        var at = text.SkipSign(text.SkipSign(next, Separators), ".");
        if (text.IsDigits(at) && text[at].Length == 4 && text.IsSign(at + 1, "-/") && IsDay(text, at + 2, out var lastDay, out var afterDay))
        {
            return Make(text, index, afterDay, text[at].Number, month.Value, lastDay);
        }

        at = text.IsSpanish ? at : text.Skip(at, Role.The);
        if (!IsDay(text, at, out var day, out next) || IsYearNext(text, at) || (!text.IsDigits(at) && text.IsSpanish))
        {
            return null;
        }

        if (IsClock(text, next))
        {
            return null;
        }

        if (text.IsSign(next, '(') && text.Has(next + 1, Role.Weekday, out var afterWeekday) && text.IsSign(afterWeekday, ')'))
        {
            return Make(text, index, afterWeekday + 1, null, month.Value, day);
        }

        var year = TryYearAfter(text, next, out var afterYear);
        return Make(text, index, afterYear, year, month.Value, day);
    }

    private static Match? DayFirst(Utterance text, int index)
    {
        var start = text.Skip(index, Role.The);
        var explicitDay = text.IsSpanish && text.Has(start, Role.DayWord, out var afterWord) ? afterWord : start;
        if (start != index && text.IsSpanish && explicitDay == start)
        {
            return null;
        }

        if (!IsDay(text, explicitDay, out var day, out var next))
        {
            return null;
        }

        if (text.IsSign(next, "-/") && text.IsDigits(next + 1) && text[next + 1].Length == 4 && text.IsSign(next + 2, "-/")
            && text.Has(next + 3, Role.Month, out var lastMonth, out var afterMonth))
        {
            return Make(text, index, afterMonth, text[next + 1].Number, lastMonth.Value, day);
        }

        next = text.IsSpanish ? next : text.Skip(next, Role.DayWord);
        next = text.IsSign(next, Separators) ? next + 1 : text.Skip(next, Role.Of);
        next = text.IsSpanish ? next : text.Skip(next, Role.The);
        var isOf = text.Has(next - 1, Role.Of) || text.Has(next - 1, Role.The) || text.IsSign(next - 1, Separators);
        if (!text.Has(next, Role.Month, out var month, out next))
        {
            return NumberedMonth(text, index, explicitDay);
        }

        if (!isOf && !text.IsDigits(explicitDay) && !text.IsSpanish && text.IsWeak(next - 1) && !text.TryOrdinal(explicitDay, out _, out _))
        {
            return null;
        }

        var separator = text.IsSign(next - 2, "-/") ? text[next - 2].First : 'o';
        var year = TryYearAfter(text, next, out var afterYear, separator);
        return Make(text, index, afterYear, year, month.Value, day);
    }

    /// <summary>'el 17 del 11', '9 de 8 de 1971'.</summary>
    private static Match? NumberedMonth(Utterance text, int index, int dayAt)
    {
        if (!text.IsSpanish || !text.IsDigits(dayAt) || !text.Has(dayAt + 1, Role.From, out var next) || !text.IsDigits(next)
            || text[next].Number is < 1 or > 12)
        {
            return null;
        }

        var year = TryYearAfter(text, next + 1, out var afterYear);
        return year is null && !text.Has(index - 1, Role.The) ? null : Make(text, index, afterYear, year, text[next].Number, text[dayAt].Number);
    }

    private static Match? YearFirst(Utterance text, int index)
    {
        if (!text.IsDigits(index) || text[index].Length != 4 || !TokenNumbers.IsYear(text[index].Number))
        {
            return null;
        }

        var at = text.SkipSign(index + 1, Separators);
        if (text.Has(at, Role.Month, out var month, out var next)
            && IsDay(text, text.SkipSign(next, Separators), out var day, out next) && !IsYearNext(text, next - 1))
        {
            return Make(text, index, next, text[index].Number, month.Value, day);
        }

        if (at > index + 1 && IsDay(text, at, out day, out next) && text.IsSign(next, "-/") && text.Has(next + 1, Role.Month, out month, out next))
        {
            return Make(text, index, next, text[index].Number, month.Value, day);
        }

        return null;
    }

    /// <summary>The year after a day and month, with 'of', 'in' or a comma before it; null where there is none.</summary>
    /// <param name="separator">The sign that two digits of a year may follow, as in '7-ene-18'; 'o' where it is 'of'.</param>
    public static int? TryYearAfter(Utterance text, int index, out int next, char separator = '\'')
    {
        for (var at = index; at <= index + LongestYearGap && at < text.Count; at++)
        {
            if (text.TryYear(at, out var year, out next) && !IsClock(text, next))
            {
                return year;
            }

            if (at > index && IsShortYear(text, index, at, separator) && TokenNumbers.FullYear(text[at].Number) is { } full)
            {
                next = at + 1;
                return full;
            }

            if (!(text.IsSign(at, ",-/'’") || text.Has(at, Role.Of) || text.Has(at, Role.In) || text.Has(at, Role.YearWord)))
            {
                break;
            }
        }

        next = index;
        return null;
    }

    private static bool IsShortYear(Utterance text, int index, int at, char separator)
    {
        if (text.IsSign(index, ',') || !text.IsDigits(at) || text[at].Length != 2 || IsClock(text, at + 1) || text.Has(at + 1, Role.Meridiem))
        {
            return false;
        }

        var isAfterOf = separator == 'o' && text.Has(at - 1, Role.Of) && !text.IsSign(at - 1, ',');
        return isAfterOf || text.IsSign(at - 1, "'’") || (text.IsGlued(at) && text.IsSign(at - 1, separator));
    }

    public static bool IsDay(Utterance text, int index, out int day, out int next)
    {
        if (text.TryOrdinal(index, out day, out next) && day is >= 1 and <= 31)
        {
            return true;
        }

        return text.TryCardinal(index, out day, out next) && day is >= 1 and <= 31 && (!text.IsDigits(index) || text[index].Length <= 2);
    }

    /// <summary>'april 2017' has no day 20.</summary>
    private static bool IsYearNext(Utterance text, int index) => !text.IsDigits(index) && text.TryYear(index, out _, out _);

    private static bool IsClock(Utterance text, int next) => text.IsSign(next, ':') && text.IsDigits(next + 1) && text.IsGlued(next);

    private static Match Make(Utterance text, int start, int next, int? year, int month, int day) =>
        new(start, next, Days.MonthDay(text.Reference, year, month, day));
}
