using VirtualAgent.Core.City;
using Xunit;

namespace VirtualAgent.Tests.CityPacks;

public sealed class StreetNameTests
{
    private static readonly IPlaces Places = RiverbendPack.Loaded.Places;

    [Theory]
    [InlineData("88 Willow Lane", "Willow Lane", "88 Willow Avenue")]
    [InlineData("trash at 1200 oak ave please", "Oak Avenue", "1200 Oak Street")]
    [InlineData("avenida oak 1200", "Oak Avenue", "1200 Oak Street")]
    [InlineData("twelve hundred oak avenue", "Oak Avenue", "1200 Oak Street")]
    [InlineData("oak avenue and main street", "Oak Avenue", "Oak Street & Main Street")]
    public void Find_StreetOfAnotherType_IsNotTakenForTheOneThatTheCityHas(string said, string street, string near)
    {
        var other = Assert.IsType<PlaceMatch.NoSuchStreet>(Places.Find(said));
        Assert.Equal((street, near), (other.Street, Assert.Single(other.Near).Id));
    }

    [Theory]
    [InlineData("88 Willow", "88 Willow Avenue")]
    [InlineData("calle willow 88", "88 Willow Avenue")]
    [InlineData("88 willow avenu", "88 Willow Avenue")]
    [InlineData("corner of park avenue maple", "Maple Avenue & Park Avenue")]
    public void Find_StreetWithoutItsType_IsTaken(string said, string id) => PlaceAssert.Found(id, said);

    [Fact]
    public void Find_StreetOfAnotherTypeAlone_SaysWhich() =>
        Assert.Equal("Willow Lane", Assert.IsType<PlaceMatch.StreetOnly>(Places.Find("on willow lane")).Unknown);

    [Theory]
    [InlineData("the corner of oke and third", "Oak Street & 3rd Street")]
    [InlineData("esquina de elm y mein", "Elm Street & Main Street")]
    [InlineData("la quinta y ouk", "Oak Street & 5th Street")]
    [InlineData("40 jarrison", "40 Harrison Street")]
    public void Find_StreetWrittenByEar_IsFound(string said, string id) => PlaceAssert.Found(id, said);

    [Theory]
    [InlineData("2 men are fighting at 41 elm")]
    [InlineData("the men at 41 elm street")]
    public void Find_WordThatSoundsLikeAStreet_IsNone(string said) => PlaceAssert.Found("41 Elm Street", said);
}
