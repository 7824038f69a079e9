using System.Collections.Immutable;
using System.Globalization;
using VirtualAgent.Core.City;
using VirtualAgent.CityPacks.Reading;

namespace VirtualAgent.CityPacks.Sections;

/// <summary>Reads <c>{ "mon": ["08:00-12:00", "13:00-17:00"], … }</c>.</summary>
internal static class HoursSection
{
    public static OpeningHours Read(JsonFields parent, string member)
    {
        var byDay = ImmutableSortedDictionary.CreateBuilder<DayOfWeek, ImmutableArray<TimeSpanOfDay>>();
        if (parent.Object(member) is not { } hours)
        {
            return new(byDay.ToImmutable());
        }

        foreach (var (name, day) in Weekdays.ByName.Where(day => hours.Has(day.Key)))
        {
            byDay[day] = [.. hours.Texts(name).Select(span => Span(hours, name, span)).OrderBy(span => span.From)];
        }

        return new(byDay.ToImmutable());
    }

    private static TimeSpanOfDay Span(JsonFields hours, string day, string text)
    {
        if (text.Split('-') is [var from, var to]
            && Time(from) is { } opens && Time(to) is { } closes && opens < closes)
        {
            return new(opens, closes);
        }

        hours.Fault(day, $"must hold hours like 08:00-17:00, not '{text}'.");
        return default;
    }

    private static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
