using System.Globalization;
using VirtualAgent.Recognizers;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>The times in a message; 'the Friday after Thanksgiving' and 'the day before Christmas' are one day each.</summary>
internal static class TimesSaid
{
    private const string Iso = "yyyy-MM-dd";
    private const string Date = "datetimeV2.date";
    private const string AnyWeek = "XXXX-WXX-";
    private const int DaysOfWeek = 7;

    /// <summary>The 'hours' of 'what are the hours this Friday' are no time of their own.</summary>
    private const string Duration = "duration";

    /// <summary>The times but those that only tell how long.</summary>
    public static IEnumerable<Recognized> Moments(Utterance said, DateTimeOffset now) =>
        In(said, now).Where(time => !time.TypeName.EndsWith(Duration, StringComparison.Ordinal));

    public static IReadOnlyList<Recognized> In(Utterance said, DateTimeOffset now)
    {
        var found = DateTimes.Recognize(said.Text, said.Culture, now.DateTime).ToList();
        for (var at = found.Count - 2; at >= 0; at--)
        {
            if (Together(said.Text, found[at], found[at + 1], DateOnly.FromDateTime(now.DateTime)) is { } one)
            {
                found[at] = one;
                found.RemoveAt(at + 1);
            }
        }

        return found;
    }

    private static Recognized? Together(string text, Recognized day, Recognized beside, DateOnly today)
    {
        if (day.TypeName != Date || !string.IsNullOrWhiteSpace(text[(day.End + 1)..beside.Start]) || Day(day.First.Value) is not { } told)
        {
            return null;
        }

        var step = told.DayNumber - today.DayNumber;
        Func<Reading, DateOnly?> meant = beside.First["Mod"] switch
        {
            "after" when Weekday(day) is { } weekday => other => Day(other["start"])?.AddDays(1) is { } from ? from.AddDays(Days(from.DayOfWeek, weekday)) : null,
            "before" when Weekday(day) is { } weekday => other => Day(other["end"])?.AddDays(-1) is { } to ? to.AddDays(-Days(weekday, to.DayOfWeek)) : null,
            "after" when step == 0 && IsPhrase(day) => other => Day(other["start"])?.AddDays(1),
            "before" when step == 0 && IsPhrase(day) => other => Day(other["end"])?.AddDays(-1),
            null when Math.Abs(step) == 1 && IsPhrase(day) => other => Day(other.Value)?.AddDays(step),
            _ => _ => null,
        };
        var days = beside.Readings.Select(meant).OfType<DateOnly>().Select(one => one.ToString(Iso, CultureInfo.InvariantCulture)).ToList();
        return days.Count == 0 ? null : new(text[day.Start..(beside.End + 1)], day.Start, beside.End, Date, [.. days.Select(one => Reading.Of(("timex", one), ("type", "date"), ("value", one)))]);
    }

    /// <summary>'The day', and not 'today' or 'tomorrow'.</summary>
    private static bool IsPhrase(Recognized day) => day.Text.Contains(' ', StringComparison.Ordinal);

    private static DayOfWeek? Weekday(Recognized day) =>
        day.First["timex"] is { } timex && timex.StartsWith(AnyWeek, StringComparison.Ordinal) && Day(day.First.Value) is { } told ? told.DayOfWeek : null;

    private static int Days(DayOfWeek from, DayOfWeek to) => ((int)to - (int)from + DaysOfWeek) % DaysOfWeek;

    private static DateOnly? Day(string? value) => DateOnly.TryParseExact(value, Iso, out var day) ? day : null;
}
