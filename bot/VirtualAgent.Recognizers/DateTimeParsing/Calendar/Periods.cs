using System.Globalization;
using VirtualAgent.Recognizers.DateTimeParsing.Timex;

namespace VirtualAgent.Recognizers.DateTimeParsing.Calendar;

/// <summary>Weeks, months, years and their parts.</summary>
internal static class Periods
{
    private const int DaysOfWeek = 7;
    private const int MonthsOfQuarter = 3;

    public static Sense Week(DateTime monday) => Range(TimexText.Week(monday), monday, monday.AddDays(DaysOfWeek)) with { Grain = Grain.Week };

    public static Sense Month(DateTime first) => Range(TimexText.Month(first.Year, first.Month), first, first.AddMonths(1)) with { Grain = Grain.Month };

    public static Sense Year(int year) =>
        Range(TimexText.Year(year), new DateTime(year, 1, 1), new DateTime(year + 1, 1, 1)) with { Grain = Grain.Year };

    public static Sense Weekend(DateTime monday) =>
        Range($"{TimexText.Week(monday)}-WE", monday.AddDays(5), monday.AddDays(DaysOfWeek));

    /// <summary>A month by name: of this year or the next, and of the year before.</summary>
    public static Sense OpenMonth(DateTime reference, int month)
    {
        var timex = TimexText.Month(null, month);
        var past = new DateTime(month >= reference.Month ? reference.Year - 1 : reference.Year, month, 1);
        var future = new DateTime(month < reference.Month ? reference.Year + 1 : reference.Year, month, 1);
        return Sense.Of(
            SenseKind.DateRange,
            new Variant(timex, past, past.AddMonths(1)),
            new Variant(timex, future, future.AddMonths(1))) with { Grain = Grain.Month };
    }

    /// <param name="months">3 for a quarter, 6 for half a year.</param>
    public static Sense PartOfYear(int year, int number, int months)
    {
        var start = new DateTime(year, 1, 1).AddMonths((number - 1) * months);
        return Span(start, start.AddMonths(months), $"P{months}M") with { Grain = Grain.Month };
    }

    public static Sense OpenPartOfYear(DateTime reference, int number, int months)
    {
        var first = PartOfYear(reference.Year, number, months).Past;
        var year = first.Start > reference ? reference.Year - 1 : reference.Year;
        return Sense.Of(SenseKind.DateRange, Open(year), Open(year + 1)) with { Grain = Grain.Month };

        Variant Open(int of)
        {
            var part = PartOfYear(of, number, months).Past;
            var (start, end) = (part.Start!.Value, part.End!.Value);
            var timex = TimexText.Range(
                $"XXXX-{start:MM-dd}", $"XXXX-{end:MM-dd}", $"P{months}M");
            return part with { Timex = timex };
        }
    }

    public static DateTime QuarterStart(DateTime date) => new(date.Year, (date.Month - 1) / MonthsOfQuarter * MonthsOfQuarter + 1, 1);

    public static Sense Span(DateTime start, DateTime end, string length) =>
        Range(TimexText.Range(TimexText.Date(start), TimexText.Date(end), length), start, end);

    /// <summary>The Monday of a week by its ISO number.</summary>
    public static DateTime WeekOfYear(int year, int number) => ISOWeek.ToDateTime(year, 1, DayOfWeek.Monday).AddDays(DaysOfWeek * (number - 1));

    public static DateTime LastWeekOfYear(int year) => WeekOfYear(year, ISOWeek.GetWeeksInYear(year));

    /// <summary>The Monday of a month's week; a week is of the month that its Thursday is in.</summary>
    public static DateTime WeekOfMonth(DateTime month, int number)
    {
        var monday = Days.Monday(month);
        var first = monday.AddDays(3) < month ? monday.AddDays(DaysOfWeek) : monday;
        return first.AddDays(DaysOfWeek * (number - 1));
    }

    public static DateTime LastWeekOfMonth(DateTime month) => WeekOfMonth(month.AddMonths(1), 1).AddDays(-DaysOfWeek);

    private static Sense Range(string timex, DateTime start, DateTime end) =>
        Sense.Of(SenseKind.DateRange, new Variant(timex, start, end)) with { HasYear = true };
}
