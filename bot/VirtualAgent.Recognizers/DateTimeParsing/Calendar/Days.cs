using VirtualAgent.Recognizers.DateTimeParsing.Timex;

namespace VirtualAgent.Recognizers.DateTimeParsing.Calendar;

/// <summary>Dates that leave something open, as the last one before a moment and the first one from it on.</summary>
internal static class Days
{
    private const int Week = 7;
    private const int MostYears = 8;
    private const int MostMonths = 240;

    public static int Number(DateTime date) => date.DayOfWeek == DayOfWeek.Sunday ? Week : (int)date.DayOfWeek;

    public static DateTime Monday(DateTime date) => date.Date.AddDays(1 - Number(date));

    public static DateTime InWeek(DateTime date, int weekday) => Monday(date).AddDays(weekday - 1);

    public static Sense Definite(DateTime date) => Sense.Of(SenseKind.Date, new Variant(TimexText.Date(date), date));

    public static Sense Weekday(DateTime reference, int weekday)
    {
        var date = InWeek(reference, weekday);
        var timex = TimexText.Weekday(weekday);
        return Sense.Of(
            SenseKind.Date,
            new Variant(timex, date >= reference.Date ? date.AddDays(-Week) : date),
            new Variant(timex, date < reference.Date ? date.AddDays(Week) : date)) with { BareWeekday = weekday };
    }

    /// <summary>A day of a month, of a year where it is known.</summary>
    public static Sense MonthDay(DateTime reference, int? year, int month, int day)
    {
        var timex = TimexText.Date(year, month, day);
        if (year is { } known)
        {
            return Sense.Of(SenseKind.Date, new Variant(timex, Make(known, month, day))) with { HasYear = true };
        }

        var past = Nearest(0, -1, step => Make(reference.Year + step, month, day), date => date < reference, MostYears);
        var future = Nearest(0, 1, step => Make(reference.Year + step, month, day), date => date >= reference, MostYears);
        return Sense.Of(SenseKind.Date, new Variant(timex, past), new Variant(timex, future));
    }

    public static Sense DayOfMonth(DateTime reference, int day)
    {
        var (past, future) = AroundMonths(reference, date => date.AddDays(day - 1), day, _ => true);
        return Sense.Of(SenseKind.Date, new Variant(TimexText.Date(null, null, day), past), new Variant(TimexText.Date(null, null, day), future));
    }

    /// <summary>'monday 21': the nearest days of that number that fall on that weekday.</summary>
    public static Sense WeekdayOfNumber(DateTime reference, int weekday, int day)
    {
        if (reference.Day == day && Number(reference) == weekday)
        {
            return Definite(reference.Date);
        }

        var (past, future) = AroundMonths(reference, date => date.AddDays(day - 1), day, date => Number(date) == weekday);
        return Sense.Of(SenseKind.Date, new Variant(TimexText.Weekday(weekday), past), new Variant(TimexText.Weekday(weekday), future));
    }

    public static DateTime? Make(int year, int month, int day) =>
        year is >= 1 and < 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateTime(year, month, day) : null;

    /// <summary>Easter Sunday of the Gregorian calendar.</summary>
    public static DateTime Easter(int year)
    {
        var century = year / 100;
        var moon = (19 * (year % 19) + century - century / 4 - (8 * century + 13) / 25 + 15) % 30;
        var correction = moon - moon / 28 * (1 - moon / 28 * (29 / (moon + 1)) * ((21 - year % 19) / 11));
        var sunday = (year + year / 4 + correction + 2 - century + century / 4) % Week;
        var offset = correction - sunday;
        var month = 3 + (offset + 40) / 44;
        return new DateTime(year, month, offset + 28 - 31 * (month / 4));
    }

    private static (DateTime? Past, DateTime? Future) AroundMonths(
        DateTime reference, Func<DateTime, DateTime> inMonth, int day, Func<DateTime, bool> fits)
    {
        var first = new DateTime(reference.Year, reference.Month, 1);
        return (
            Nearest(0, -1, At, date => date < reference && fits(date), MostMonths),
            Nearest(0, 1, At, date => date >= reference && fits(date), MostMonths));

        DateTime? At(int step)
        {
            var month = first.AddMonths(step);
            return day <= DateTime.DaysInMonth(month.Year, month.Month) ? inMonth(month) : null;
        }
    }

    private static DateTime? Nearest(int from, int step, Func<int, DateTime?> at, Func<DateTime, bool> fits, int most)
    {
        for (var i = 0; i <= most; i++)
        {
            if (at(from + i * step) is { } date && fits(date))
            {
                return date;
            }
        }

        return null;
    }
}
