using VirtualAgent.Core.City;
using Xunit;

namespace VirtualAgent.Tests.CityPacks;

/// <summary>Second Street and East Second Street in one city.</summary>
public sealed class StreetsOfOneNameTests : IDisposable
{
    private readonly TempPack _pack = new TempPack()
        .Write("places/streets.csv", "street,aliases,ward,zone,snowRoute\nOak Street,,1,A,true\nElm Street,The Elms|Old Road,1|2,A|B,false\nSecond Street,,1,A,false\nEast Second Street,,1,A,false\n")
        .Write("places/addresses.csv", "number,street,lat,long,ward,zone,zip\n1,Oak Street,41.5,-90.5,1,A,52000\n9,Oak Street,41.501,-90.5,1,A,52000\n"
            + "2,Second Street,41.5,-90.5,1,A,52000\n18,Second Street,41.5,-90.5,1,A,52000\n3,East Second Street,41.5,-90.5,1,A,52000\n19,East Second Street,41.5,-90.5,1,A,52000\n");

    public void Dispose() => _pack.Dispose();

    [Theory]
    [InlineData("18 second street", "18 Second Street")]
    [InlineData("18 2nd st", "18 Second Street")]
    [InlineData("19 second street", "19 East Second Street")]
    [InlineData("18 east second street", "18 East Second Street")]
    public void Find_HouseOfOneOfThem_IsThatHouse(string said, string id) =>
        Assert.Equal(id, Assert.IsType<PlaceMatch.Found>(_pack.Loaded().Places.Find(said)).Place.Id);

    [Fact]
    public void Find_HouseOfNeither_AsksWhich() =>
        Assert.Equal(["10 Second Street", "10 East Second Street"], Assert.IsType<PlaceMatch.Several>(_pack.Loaded().Places.Find("10 second street")).Places.Select(place => place.Id));
}
