using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.IntegrationTests.Storage;

/// <summary>A city with staff on weekdays and two bills.</summary>
internal static class TestCity
{
    public static readonly Bill Ticket = new(
        BillKind.Parking, "C100-2345", "Expired meter", "41 Elm Street", new(2026, 11, 1), new(2026, 11, 22), 2_500, 2_000, BillStatus.Open);

    public static readonly Bill Water = new(
        BillKind.Water, "W-204518", "Water", "41 Elm Street", new(2026, 11, 1), new(2026, 11, 26), 8_120, 406, BillStatus.Open);

    public static CityPack Pack { get; } = new(string.Empty, Profile(), [], new NoPlaces(), [Ticket, Water], null);

    private static CityProfile Profile() => new(
        "test",
        "Testville",
        "IL",
        "America/Chicago",
        ["en", "es"],
        new("https://www.testville.example"),
        "Tess",
        "TV",
        "(309) 555-0100",
        "(309) 555-0111",
        new("911", "988", "1-800-222-1222", new("Gas", "(309) 555-0199"), new("Electric", "(309) 555-0188")),
        Weekdays(),
        [],
        [],
        ImmutableSortedDictionary<string, ImmutableArray<ImmutableArray<string>>>.Empty);

    private static OpeningHours Weekdays() => new(Enumerable.Range((int)DayOfWeek.Monday, 5).ToImmutableSortedDictionary(
        day => (DayOfWeek)day,
        _ => ImmutableArray.Create(new TimeSpanOfDay(new(8, 0), new(17, 0)))));

    private sealed class NoPlaces : IPlaces
    {
        public PlaceMatch Find(string said) => new PlaceMatch.None();

        public Place? ById(string id) => null;

        public Place? Nearest(double latitude, double longitude) => null;
    }
}
