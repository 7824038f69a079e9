using VirtualAgent.CityPacks;
using VirtualAgent.Core.City;
using Xunit;

namespace VirtualAgent.Tests.CityPacks;

public sealed class RiverbendPackTests
{
    private static readonly CityPack Pack = RiverbendPack.Loaded;

    [Fact]
    public void Riverbend_Catalogue_IsWhole()
    {
        Assert.True(Pack.Services.Length >= 36);
        Assert.Equal(16, Pack.City.Departments.Length);
        Assert.All(Pack.Services, service =>
        {
            Assert.True(service.Attributes.Length <= 3, service.Code);
            Assert.All(Pack.City.Languages, language => Assert.True(service.Examples[language].Length >= 8, service.Code));
            Assert.All(Pack.City.Languages, language => Assert.NotEmpty(service.Keywords[language]));
        });
        Assert.All(Pack.City.Languages, language => Assert.True(Pack.City.Synonyms[language].Length >= 40));
    }

    [Fact]
    public void Riverbend_Examples_StandWithOneServiceOnly()
    {
        var shared = Pack.Services
            .SelectMany(service => service.Examples.Values.SelectMany(e => e).Select(e => (Example: e.ToLowerInvariant(), service.Code)))
            .GroupBy(e => e.Example)
            .Where(g => g.Count() > 1);

        Assert.Empty(shared);
    }

    [Theory]
    [InlineData("places/streets.csv", 64)]
    [InlineData("places/addresses.csv", 640)]
    [InlineData("places/intersections.csv", 150)]
    [InlineData("bills/parking.csv", 200)]
    [InlineData("bills/water.csv", 200)]
    [InlineData("bills/property-tax.csv", 200)]
    public void Riverbend_Tables_HaveEnoughRows(string file, int least) =>
        Assert.True(File.ReadLines(Path.Combine(RiverbendPack.Folder, file)).Skip(1).Count() >= least);

    [Fact]
    public void Riverbend_Neighbours_AreNextToEachOther()
    {
        var house = Assert.IsType<PlaceMatch.Found>(Pack.Places.Find("41 elm street")).Place;
        var neighbour = Assert.IsType<PlaceMatch.Found>(Pack.Places.Find("51 elm street")).Place;

        Assert.InRange(house.MetresTo(neighbour.Latitude, neighbour.Longitude), 10, 20);
        Assert.Equal((house.Ward, house.Zone), (neighbour.Ward, neighbour.Zone));
    }

    [Theory]
    [InlineData(BillKind.Parking, "C1002345")]
    [InlineData(BillKind.Parking, "c 100-2345")]
    [InlineData(BillKind.Water, "W-204518")]
    [InlineData(BillKind.Water, "w204518")]
    [InlineData(BillKind.PropertyTax, "P-14-03627")]
    [InlineData(BillKind.PropertyTax, "p 14 03627")]
    public void Bills_OfTheTour_AreOpenInAnyWriting(BillKind kind, string number)
    {
        var bill = Pack.Bills.Single(b => b.Kind == kind && BillNumber.Compact(b.Number) == BillNumber.Compact(number));

        Assert.Equal(BillStatus.Open, bill.Status);
    }
}
