using VirtualAgent.Core.City;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Dialogue.Patterns;

/// <summary>What the city's directory says of a department, or of the city's own offices.</summary>
internal static class DirectoryPattern
{
    public static void Tell(Command.AskDirectory ask, TurnDraft draft, CityProfile city)
    {
        var department = city.FindDepartment(ask.Department);
        (string, LocalizedText)[] facts =
        [
            ("office", department?.Name ?? city.Name),
            ("number", department?.Phone ?? city.MainPhone),
            ("email", department?.Email ?? string.Empty),
            ("address", (department ?? Seat(city))?.Address ?? string.Empty),
            ("page", (department?.Url ?? city.Website).ToString()),
        ];
        if (ask.Facts.HasFlag(DirectoryFacts.Phone) || (department is null && ask.Facts.HasFlag(DirectoryFacts.Email)))
        {
            draft.Say("directory.phone", facts);
        }

        if (department is not null && ask.Facts.HasFlag(DirectoryFacts.Email))
        {
            draft.Say("directory.email", facts);
        }

        if (ask.Facts.HasFlag(DirectoryFacts.Address))
        {
            draft.Say("directory.address", facts);
        }

        if (ask.Facts.HasFlag(DirectoryFacts.Hours))
        {
            SayHours(ask.Day, department?.Hours ?? city.StaffHours, facts, draft, city);
        }

        draft.Say("directory.source", facts);
    }

    private static void SayHours(DateOnly? day, OpeningHours hours, (string, LocalizedText)[] facts, TurnDraft draft, CityProfile city)
    {
        if (hours.ByDay.Values.All(spans => spans.IsEmpty))
        {
            draft.Say("directory.no-hours", facts);
        }
        else if (day is not { } asked)
        {
            draft.Say("directory.hours", [.. facts, ("hours", Formatted.Hours(hours))]);
        }
        else if (city.Holidays.FirstOrDefault(h => h.Date == asked) is { } holiday)
        {
            draft.Say("directory.holiday", [.. facts, ("date", Formatted.Date(asked)), ("holiday", holiday.Name), ("hours", Formatted.Hours(hours))]);
        }
        else if (hours.On(asked.DayOfWeek) is { } ofTheDay)
        {
            draft.Say("directory.open", [.. facts, ("date", Formatted.Date(asked)), ("hours", Formatted.Hours(ofTheDay))]);
        }
        else
        {
            draft.Say("directory.closed", [.. facts, ("date", Formatted.Date(asked)), ("hours", Formatted.Hours(hours))]);
        }
    }

    /// <summary>The department at whose address most others are too: the city's own offices.</summary>
    private static Department? Seat(CityProfile city) =>
        city.Departments.GroupBy(d => d.Address).MaxBy(same => same.Count())?.First();
}
