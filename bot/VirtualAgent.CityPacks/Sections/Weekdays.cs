namespace VirtualAgent.CityPacks.Sections;

/// <summary>How the files write a day of the week.</summary>
internal static class Weekdays
{
    public static IReadOnlyDictionary<string, DayOfWeek> ByName { get; } = new Dictionary<string, DayOfWeek>
    {
        ["mon"] = DayOfWeek.Monday,
        ["tue"] = DayOfWeek.Tuesday,
        ["wed"] = DayOfWeek.Wednesday,
        ["thu"] = DayOfWeek.Thursday,
        ["fri"] = DayOfWeek.Friday,
        ["sat"] = DayOfWeek.Saturday,
        ["sun"] = DayOfWeek.Sunday,
    };

    public static string Names { get; } = string.Join(", ", ByName.Keys);
}
