using System.Collections.Immutable;
using VirtualAgent.Core.City;

namespace VirtualAgent.Tests.Dialogue.Support;

internal static class Cities
{
    private static readonly OpeningHours Weekdays = new(
        new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }
            .ToImmutableSortedDictionary(day => day, _ => ImmutableArray.Create(new TimeSpanOfDay(new(8, 0), new(17, 0)))));

    /// <summary>A city with one department.</summary>
    public static CityProfile Small { get; } = new(
        "smallville", "Smallville", "Illinois", "America/Chicago", ["en", "es"], new("https://smallville.example"),
        "Smallville Assistant", "SV", "(555) 555-0100", "(555) 555-0111",
        new("911", "988", "1-800-222-1222", new("Small Gas", "(555) 555-0199"), new("Small Electric", "(555) 555-0188")),
        Weekdays, [],
        [new("clerk", "City Clerk", "(555) 555-0120", "clerk@smallville.example", "1 Main Street", new("https://smallville.example/clerk"), Weekdays,
            ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty)],
        ImmutableSortedDictionary<string, ImmutableArray<ImmutableArray<string>>>.Empty);
}
