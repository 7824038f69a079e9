using VirtualAgent.Recognizers.DateTimeParsing.Calendar;
using VirtualAgent.Recognizers.DateTimeParsing.Times;
using VirtualAgent.Recognizers.DateTimeParsing.Timex;

namespace VirtualAgent.Recognizers.DateTimeParsing.Merging;

/// <summary>Puts times on dates: each reading of the one with each of the other.</summary>
internal static class DateTimeMaker
{
    public static Sense Moment(Sense date, Clock clock, string? bound)
    {
        var variants = clock.Readings().SelectMany(_ => date.Variants, (time, day) => new Variant(day.Timex + time.Timex, day.Start + time.Span));
        if (bound is null)
        {
            return new Sense(SenseKind.DateTime, [.. variants]);
        }

        return new Sense(SenseKind.DateTimeRange, [.. variants.Select(v => bound == "before" ? new Variant(v.Timex, null, v.Start) : v)]) { Mod = bound };
    }

    public static Sense Range(Sense date, ClockRange hours) =>
        new(SenseKind.DateTimeRange, [.. hours.Readings.SelectMany(_ => date.Variants, (range, day) => On(day, range))]);

    public static Sense PartOfDay(Sense date, string part, string? edge)
    {
        var (start, end) = DayPartRules.Hours(part, edge);
        var variants = date.Variants.Select(v => new Variant($"{v.Timex}T{part}", v.Start + start, v.Start + end));
        return new Sense(SenseKind.DateTimeRange, [.. variants]) { Mod = edge };
    }

    /// <summary>'early tomorrow', 'later today': the half of a day that is to come.</summary>
    public static Sense EdgeOfDay(Sense date, string edge)
    {
        var (start, end) = edge switch
        {
            "start" => (0, 12),
            "end" => (12, 24),
            _ => (10, 14),
        };
        var day = date.Future;
        return Sense.Of(SenseKind.DateTimeRange, day with { Start = day.Start?.AddHours(start), End = day.Start?.AddHours(end) }) with { Mod = edge };
    }

    private static Variant On(Variant day, (Clock Begin, Clock End) range)
    {
        var length = ClockRange.Length(range);
        var crosses = range.End.Span < range.Begin.Span;
        var start = day.Start + range.Begin.Span;
        var lastDay = crosses ? NextDay(day) : day.Timex;
        return new Variant(
            TimexText.Range(day.Timex + range.Begin.Timex, lastDay + range.End.Timex, TimexText.Length(length)), start, start + length);
    }

    private static string NextDay(Variant day)
    {
        if (day.Timex.StartsWith("XXXX-WXX-", StringComparison.Ordinal) && day.Timex.Length == 10)
        {
            return TimexText.Weekday((day.Timex[^1] - '0') % 7 + 1);
        }

        return day.Start is not { } date ? day.Timex
            : day.Timex.StartsWith("XXXX-XX", StringComparison.Ordinal) ? TimexText.Date(null, null, date.AddDays(1).Day)
            : day.Timex.StartsWith("XXXX", StringComparison.Ordinal) ? $"XXXX-{date.AddDays(1):MM-dd}"
            : TimexText.Date(date.AddDays(1));
    }
}
