using System.Globalization;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Skills;
using VirtualAgent.Recognizers;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>The day in a message, or the day on which a time of it begins: 'yesterday', 'last night', '11/18'.</summary>
internal static class DayReader
{
    private const string Iso = "yyyy-MM-dd";
    private const string AnyWeek = "XXXX-WXX";
    private const int DaysOfWeek = 7;
    private const int DaysOfYear = 365;

    public static Command.SetSlot? Read(SlotDefinition slot, Utterance said, DateTimeOffset now) => TimesSaid.In(said, now)
        .Where(found => !IsYear(found.First))
        .Select(found => Day(found, slot, DateOnly.FromDateTime(now.DateTime)))
        .FirstOrDefault(found => found is not null) is { } day
            ? new(slot.Name, said.Text, [day.ToString(Iso, CultureInfo.InvariantCulture)])
            : null;

    /// <summary>Of the days that 'December 8' may be: the first is the one that was, unless one to come is asked for. Today is not called by its weekday.</summary>
    private static DateOnly? Day(Recognized found, SlotDefinition slot, DateOnly today)
    {
        var days = found.Readings.Select(Begin).OfType<DateOnly>().ToList();
        return days.Count == 0 ? null
            : !slot.IsComingDay || days.Where(day => day >= today).Order().ToList() is not [var coming, ..] ? days[0]
            : coming == today && days.Count > 1 && found.First["timex"]?.StartsWith(AnyWeek, StringComparison.Ordinal) == true ? coming.AddDays(DaysOfWeek)
            : coming;
    }

    private static DateOnly? Begin(Reading reading) =>
        (reading.Value ?? reading["start"]) is { Length: >= 10 } value && DateOnly.TryParseExact(value[..10], Iso, out var day) ? day : null;

    /// <summary>'1620 elm': the number of a house, and a whole year is no day in any case.</summary>
    private static bool IsYear(Reading time) => time["start"] is { Length: 10 } start && time["end"] is { Length: 10 } end
        && DateOnly.Parse(end, CultureInfo.InvariantCulture).DayNumber - DateOnly.Parse(start, CultureInfo.InvariantCulture).DayNumber >= DaysOfYear;
}
