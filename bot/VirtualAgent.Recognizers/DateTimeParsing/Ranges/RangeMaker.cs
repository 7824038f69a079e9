using VirtualAgent.Recognizers.DateTimeParsing.Calendar;
using VirtualAgent.Recognizers.DateTimeParsing.Timex;

namespace VirtualAgent.Recognizers.DateTimeParsing.Ranges;

/// <summary>Joins two ends to a range: in the past and in the future where they leave the year open.</summary>
internal static class RangeMaker
{
    private readonly record struct End(DateTime Past, DateTime Future, string Timex, Grain Grain, bool HasYear);

    public static Sense? Between(DateTime reference, Sense first, Sense last)
    {
        if (first.IsDefinite && last.BareWeekday > 0 && first.Past.Start is { } from)
        {
            var weekday = Days.InWeek(from, last.BareWeekday);
            last = Days.Definite(weekday < from ? weekday.AddDays(7) : weekday);
        }

        if (IsImpossible(first) || IsImpossible(last) || (!first.IsDefinite && last is { HasYear: true, IsDefinite: true } && !Fits(first, last)))
        {
            return Sense.Of(SenseKind.DateRange, new Variant(TimexText.Range(Spread(first, last), last.Past.Timex, "PXD")));
        }

        var (begin, end) = (EndOf(first), EndOf(last));
        if (!first.HasYear && !first.IsDefinite && last.HasYear && last.IsDefinite && first.BareWeekday == 0)
        {
            begin = InYear(begin, end.Past);
        }

        var (pastBegin, pastEnd, futureBegin, futureEnd) = (begin.Past, end.Past, begin.Future, end.Future);
        if (futureBegin > futureEnd)
        {
            futureBegin = pastBegin;
        }

        if (pastEnd < pastBegin)
        {
            pastEnd = futureEnd;
        }

        if (!first.IsDefinite && pastEnd > pastBegin.AddYears(1))
        {
            pastEnd = pastEnd.AddYears(pastBegin.Year - pastEnd.Year);
        }

        if (futureEnd < futureBegin || pastEnd < pastBegin)
        {
            return null;
        }

        var grain = begin.Grain < end.Grain ? begin.Grain : end.Grain;
        return Sense.Of(
            SenseKind.DateRange,
            Make(begin.Timex, end.Timex, grain, pastBegin, pastEnd),
            Make(begin.Timex, end.Timex, grain, futureBegin, futureEnd)) with { HasYear = true };
    }

    /// <summary>From one day to another of a month.</summary>
    public static Sense? InMonth(Sense month, DateTime reference, int from, int until)
    {
        if (until <= from)
        {
            return null;
        }

        var first = month.Past.Start!.Value;
        int? year = month.IsDefinite ? first.Year : null;
        var (begin, end) = (Days.MonthDay(reference, year, first.Month, from), Days.MonthDay(reference, year, first.Month, until));
        return Between(reference, begin, end);
    }

    /// <summary>The 29th of February is in no common year.</summary>
    private static bool Fits(Sense first, Sense last) =>
        first.Past.Start is not { Month: 2, Day: 29 } || DateTime.IsLeapYear(last.Past.Start!.Value.Year);

    private static bool IsImpossible(Sense sense) => sense.Past.Start is null || sense.Future.Start is null;

    private static string Spread(Sense first, Sense last) =>
        !first.HasYear && last.HasYear && last.Past.Timex.Length >= 4 ? last.Past.Timex[..4] + first.Past.Timex[4..] : first.Past.Timex;

    private static End EndOf(Sense sense)
    {
        var whole = sense.Whole ?? sense;
        var (past, future) = (PointOf(sense.Mod, whole.Past), PointOf(sense.Mod, whole.Future));
        var timex = sense.Mod is null && sense.Kind == SenseKind.Date ? sense.Past.Timex
            : sense.IsDefinite ? TimexText.Date(past)
            : $"XXXX-{past:MM-dd}";
        var grain = sense.Kind == SenseKind.Date ? Grain.Day : sense.Mod is not null ? Grain.Month : sense.Grain == Grain.Week ? Grain.Day : sense.Grain;
        return new End(past, future, timex, grain, sense.HasYear);
    }

    private static DateTime PointOf(string? mod, Variant variant) => mod switch
    {
        "end" => variant.End!.Value,
        "mid" => Middle(variant),
        _ => variant.Start!.Value,
    };

    private static DateTime Middle(Variant variant)
    {
        var (start, end) = (variant.Start!.Value, variant.End!.Value);
        return (start + (end - start) / 2).Date;
    }

    /// <summary>The begin takes the year of the end, or the one before where it would come after it.</summary>
    private static End InYear(End begin, DateTime end)
    {
        var date = Days.Make(end.Year, begin.Past.Month, begin.Past.Day) ?? begin.Past;
        date = date > end ? Days.Make(end.Year - 1, date.Month, date.Day) ?? date : date;
        return begin with { Past = date, Future = date, Timex = TimexText.Date(date) };
    }

    private static Variant Make(string begin, string end, Grain grain, DateTime from, DateTime until)
    {
        var length = grain switch
        {
            Grain.Year => $"P{until.Year - from.Year}Y",
            Grain.Month => $"P{(until.Year - from.Year) * 12 + until.Month - from.Month}M",
            _ => $"P{(until - from).Days}D",
        };
        return new Variant(TimexText.Range(begin, end, length), from, until);
    }
}
