using VirtualAgent.Core.City;
using Xunit;

namespace VirtualAgent.Tests.CityPacks;

public sealed class CollectionDaysTests : IDisposable
{
    private const string File = "places/collection-days.json";

    private const string Days = """
        {
          "source": {
            "title": { "en": "Trash", "es": "Basura" },
            "url": { "en": "https://www.smalltown.example/trash", "es": "https://www.smalltown.example/es/trash" },
            "department": "streets",
            "effective": "2026-01-05"
          },
          "zones": [
            { "zone": "A", "trash": { "days": ["thu", "mon"] }, "recycling": { "days": ["mon"], "weeks": "even" }, "yardWaste": null }
          ]
        }
        """;

    private readonly TempPack _pack = new TempPack().Write(File, Days);

    public void Dispose() => _pack.Dispose();

    [Fact]
    public void Load_CollectionDays_AreByZone()
    {
        var days = _pack.Loaded().CollectionDays!;

        var zone = days.ByZone["A"];
        Assert.Equal("Monday Thursday", string.Join(' ', zone.Trash!.Days));
        Assert.Equal(PickupWeeks.Every, zone.Trash.Weeks);
        Assert.Equal(PickupWeeks.Even, zone.Recycling!.Weeks);
        Assert.Null(zone.YardWaste);
        Assert.Null(days.Note);
        Assert.Equal("Basura", days.Source.Title.In("es"));
        Assert.Equal(new DateOnly(2026, 1, 5), days.Source.Effective);
    }

    [Theory]
    [InlineData("\"A\"", "\"B\"", 9, "'zones[0].zone' is not a zone of addresses.csv: B")]
    [InlineData("\"A\"", "\"B\"", 8, "'zones' does not tell the days of A")]
    [InlineData("\"thu\"", "\"thursday\"", 9, "'zones[0].trash.days' holds 'thursday'")]
    [InlineData("[\"mon\"]", "[]", 9, "'zones[0].recycling.days' must list days")]
    [InlineData("\"even\"", "\"second\"", 9, "must be one of every, even, odd")]
    [InlineData("\"streets\"", "\"trash\"", 5, "is not a department of city.json: trash")]
    [InlineData("2026-01-05", "5 January", 6, "must be a date like")]
    [InlineData("\"zones\": [", "\"lateFrom\": [\"Thanksgiving\"], \"zones\": [", 8, "must be a date like")]
    [InlineData("{ \"zone\": \"A\",", "{", 9, "'zones[0].zone' is missing")]
    [InlineData("\"zones\": [", "\"zones\": { \"A\": {} }, \"lateFrom\": [", 8, "'zones' must be a list of objects, such as [ { \"zone\"")]
    [InlineData("yardWaste", "yardwaste", 9, "'zones[0].yardwaste' is unknown; did you mean 'yardWaste'?")]
    public void Load_OneMistake_IsToldWithItsLine(string old, string with, int line, string message)
    {
        _pack.Replace(File, old, with);

        Assert.Contains(_pack.Faults(), fault => fault.Line == line && fault.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Riverbend_CollectionDays_CoverEveryZone()
    {
        var days = RiverbendPack.Loaded.CollectionDays!;
        var house = Assert.IsType<PlaceMatch.Found>(RiverbendPack.Loaded.Places.Find("41 Elm Street")).Place;

        Assert.Equal(["A", "B", "C", "D", "E"], days.ByZone.Keys);
        Assert.NotEmpty(days.ByZone[house.Zone!].Trash!.Days);
    }
}
