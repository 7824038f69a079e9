using System.Collections.Immutable;

namespace VirtualAgent.Core.City;

/// <summary>Weekly hours in the city's time zone; a day without an entry is closed.</summary>
public sealed record OpeningHours(ImmutableSortedDictionary<DayOfWeek, ImmutableArray<TimeSpanOfDay>> ByDay)
{
    public bool IsOpen(DateTime local, IEnumerable<Holiday> holidays) =>
        !holidays.Any(h => h.Date == DateOnly.FromDateTime(local))
        && ByDay.GetValueOrDefault(local.DayOfWeek, []).Any(s => s.Contains(TimeOnly.FromDateTime(local)));

    /// <summary>Those of one day of the week alone; null where it is closed.</summary>
    public OpeningHours? On(DayOfWeek day) =>
        ByDay.GetValueOrDefault(day, []) is { IsEmpty: false } spans ? new(ImmutableSortedDictionary<DayOfWeek, ImmutableArray<TimeSpanOfDay>>.Empty.Add(day, spans)) : null;

    /// <summary>The next moment somebody is there, within a month; null where nobody ever is.</summary>
    public DateTime? NextOpening(DateTime local, ImmutableArray<Holiday> holidays)
    {
        for (var day = 0; day < 31; day++)
        {
            var date = DateOnly.FromDateTime(local).AddDays(day);
            if (holidays.Any(h => h.Date == date))
            {
                continue;
            }

            foreach (var span in ByDay.GetValueOrDefault(date.DayOfWeek, []))
            {
                var opens = date.ToDateTime(span.From);
                if (opens > local)
                {
                    return opens;
                }
            }
        }

        return null;
    }
}

/// <summary>From (inclusive) to (exclusive) on one day.</summary>
public readonly record struct TimeSpanOfDay(TimeOnly From, TimeOnly To)
{
    public bool Contains(TimeOnly time) => time >= From && time < To;
}
