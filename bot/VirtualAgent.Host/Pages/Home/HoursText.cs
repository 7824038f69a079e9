using System.Globalization;
using VirtualAgent.Core.City;

namespace VirtualAgent.Host.Pages.Home;

/// <summary>Opening hours as short lines: 'Mon – Fri, 8:00 AM – 5:00 PM'.</summary>
internal static class HoursText
{
    private static readonly TimeOnly LastMinute = new(23, 59);

    private static readonly DayOfWeek[] Week =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday,
    ];

    /// <summary>Open around the clock on every day; a day ends at 23:59 or at midnight.</summary>
    public static bool IsAlways(OpeningHours hours) => Week.All(day =>
        hours.ByDay.GetValueOrDefault(day, []) is [{ From: var from, To: var to }] && from == TimeOnly.MinValue && (to == from || to >= LastMinute));

    public static IReadOnlyList<string> Of(OpeningHours hours, string language)
    {
        var culture = CultureInfo.GetCultureInfo(language == "es" ? "es-US" : "en-US");
        var lines = new List<(DayOfWeek First, DayOfWeek Last, string Times)>();
        foreach (var day in Week)
        {
            var times = string.Join(", ", hours.ByDay.GetValueOrDefault(day, []).Select(span => $"{Time(span.From)} – {Time(span.To)}"));
            if (times.Length == 0)
            {
                continue;
            }

            if (lines is [.., var last] && last.Times == times && Next(last.Last) == day)
            {
                lines[^1] = last with { Last = day };
            }
            else
            {
                lines.Add((day, day, times));
            }
        }

        return [.. lines.Select(line => line.First == line.Last
            ? $"{Name(line.First)}, {line.Times}"
            : $"{Name(line.First)} – {Name(line.Last)}, {line.Times}")];

        string Time(TimeOnly time) => time.ToString("t", culture);
        string Name(DayOfWeek day) => culture.DateTimeFormat.GetAbbreviatedDayName(day);
    }

    private static DayOfWeek Next(DayOfWeek day) => (DayOfWeek)(((int)day + 1) % 7);
}
