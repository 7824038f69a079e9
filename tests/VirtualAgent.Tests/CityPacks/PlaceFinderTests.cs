using VirtualAgent.Core.City;
using Xunit;

namespace VirtualAgent.Tests.CityPacks;

public sealed class PlaceFinderTests
{
    private static readonly IPlaces Places = RiverbendPack.Loaded.Places;

    [Theory]
    [InlineData("41 Elm Street")]
    [InlineData("41 elm")]
    [InlineData("41 Elm St.")]
    [InlineData("ther is a hugh pothole infront of 41 elm")]
    [InlineData("in front of 41 elm st, also when do you pick up leaves")]
    [InlineData("41 Elmm st")]
    [InlineData("41 elm street apt 3")]
    [InlineData("41 elm st and main")]
    [InlineData("no, it's 41 Elm")]
    [InlineData("forty one elm street")]
    [InlineData("forty-one elm")]
    [InlineData("its at forty one elm street")]
    [InlineData("calle elm 41")]
    [InlineData("elm 41")]
    [InlineData("en la calle Elm número 41")]
    [InlineData("cuarenta y uno elm")]
    [InlineData("calle elm cuarenta y uno")]
    [InlineData("41 ELM STREET, RIVERBEND, IL 61299")]
    [InlineData("elm street like number forty one")]
    [InlineData("on elm street and the number is 41")]
    [InlineData("la calle elm, este, como en el número cuarenta y uno")]
    public void Find_AddressInManyWritings_IsFound(string said) => PlaceAssert.Found("41 Elm Street", said);

    [Theory]
    [InlineData("riverside park", "riverfront-park")]
    [InlineData("a broken swing at riverside park", "riverfront-park")]
    [InlineData("el parque riverside", "riverfront-park")]
    public void Find_ParkTheCityDoesNotHave_NamesThoseThatComeNear(string said, string near) =>
        Assert.Contains(near, Assert.IsType<PlaceMatch.NoSuchPark>(Places.Find(said)).Near.Select(place => place.Id));

    [Theory]
    [InlineData("reiverside park")]
    [InlineData("parque riverside")]
    public void Find_ParkTheCityDoesNotHave_NamesFirstTheOneThatBeginsAlike(string said) =>
        Assert.Equal("riverfront-park", Assert.IsType<PlaceMatch.NoSuchPark>(Places.Find(said)).Near[0].Id);

    [Fact]
    public void Find_WordThatIsAStreetAndAPark_NamesThePark() =>
        Assert.Equal("creekside-park", Assert.Single(Assert.IsType<PlaceMatch.StreetOnly>(Places.Find("creekside")).Namesakes).Id);

    [Theory]
    [InlineData("on the side")]
    [InlineData("este numero")]
    [InlineData("al lado")]
    [InlineData("hay un tubo roto en la calle sale mucha agua")]
    public void Find_WordsOfWhereabouts_NameNoPlace(string said) => Assert.IsType<PlaceMatch.None>(Places.Find(said));

    [Theory]
    [InlineData("on creekside")]
    [InlineData("creekside drive")]
    [InlineData("elm")]
    public void Find_Street_HasNoNamesake(string said) => Assert.Empty(Assert.IsType<PlaceMatch.StreetOnly>(Places.Find(said)).Namesakes);

    [Theory]
    [InlineData("120 park avenue")]
    [InlineData("i cant park on elm street")]
    [InlineData("the slide at lincoln park")]
    public void Find_ParkOfAnotherMeaning_IsNoUnknownPark(string said) => Assert.IsNotType<PlaceMatch.NoSuchPark>(Places.Find(said));

    [Theory]
    [InlineData("fourteen fifty maple avenue", "1450 Maple Avenue")]
    [InlineData("fourteen hundred fifty maple", "1450 Maple Avenue")]
    [InlineData("twelve oh four elm", "1204 Elm Street")]
    [InlineData("one thousand four hundred and fifty maple", "1450 Maple Avenue")]
    [InlineData("mil cuatrocientos cincuenta de la avenida maple", "1450 Maple Avenue")]
    [InlineData("1450 n maple ave", "1450 Maple Avenue")]
    [InlineData("twelve hundred and four birch", "1204 Birch Street")]
    [InlineData("twelve o four birch", "1204 Birch Street")]
    [InlineData("12 hundred and 4 birch", "1204 Birch Street")]
    [InlineData("1200 and four birch", "1204 Birch Street")]
    [InlineData("two thousand and ten oak", "2010 Oak Street")]
    [InlineData("mil 204 de la calle birch", "1204 Birch Street")]
    [InlineData("two hundred river street", "200 River Street")]
    [InlineData("doscientos river street", "200 River Street")]
    [InlineData("twenty two hundred industrial drive", "2200 Industrial Drive")]
    [InlineData("eighty eight north gate drive", "88 Northgate Drive")]
    [InlineData("four oh one main", "401 Main Street")]
    [InlineData("the address is wrong it's four o one main street", "401 Main Street")]
    [InlineData("one twenty first street", "120 1st Street")]
    [InlineData("215 second st", "215 2nd Street")]
    [InlineData("720 san marcos", "720 San Marcos Avenue")]
    [InlineData("720 avenida san marcos", "720 San Marcos Avenue")]
    [InlineData("600 saint joseph", "600 St. Joseph Street")]
    [InlineData("600 st joseph st", "600 St. Joseph Street")]
    [InlineData("600 n clark", "600 N Clark Street")]
    [InlineData("600 south clark street", "600 S Clark Street")]
    [InlineData("620 park ave", "620 Park Avenue")]
    [InlineData("620 park street", "620 Park Street")]
    [InlineData("1905 jfk blvd", "1905 Kennedy Boulevard")]
    [InlineData("900 hill st", "900 Hill Street")]
    [InlineData("900 mill st", "900 Mill Street")]
    [InlineData("1,450 maple ave", "1450 Maple Avenue")]
    [InlineData("41-B Elm St", "41 Elm Street")]
    [InlineData("41 elm steet", "41 Elm Street")]
    [InlineData("1410 washigton avenue", "1410 Washington Avenue")]
    public void Find_Address_IsFound(string said, string id) => PlaceAssert.Found(id, said);

    [Theory]
    [InlineData("elm and 3rd", "Elm Street & 3rd Street")]
    [InlineData("elm y la 3", "Elm Street & 3rd Street")]
    [InlineData("elm and third", "Elm Street & 3rd Street")]
    [InlineData("3rd and elm", "Elm Street & 3rd Street")]
    [InlineData("3 and elm", "Elm Street & 3rd Street")]
    [InlineData("oak n 3rd", "Oak Street & 3rd Street")]
    [InlineData("corner of Oak & Main", "Oak Street & Main Street")]
    [InlineData("esquina de Oak con Main", "Oak Street & Main Street")]
    [InlineData("the intersection of oak st. and main st.", "Oak Street & Main Street")]
    [InlineData("oak @ main", "Oak Street & Main Street")]
    [InlineData("there's a pothole at oak and main street", "Oak Street & Main Street")]
    [InlineData("en la esquina de la calle oak y la tercera", "Oak Street & 3rd Street")]
    [InlineData("park and elm", "Elm Street & Park Avenue")]
    [InlineData("park and 5th", "Park Street & 5th Street")]
    [InlineData("park street and park avenue", "Park Street & Park Avenue")]
    [InlineData("5 y maple", "Maple Avenue & 5th Street")]
    [InlineData("maple con la quinta", "Maple Avenue & 5th Street")]
    [InlineData("st. joseph & pine", "Pine Street & St. Joseph Street")]
    [InlineData("mapel and lincoln", "Maple Avenue & Lincoln Avenue")]
    [InlineData("big potole on oak n 3rd pls fix", "Oak Street & 3rd Street")]
    public void Find_Intersection_IsFound(string said, string id) => PlaceAssert.Found(id, said);

    [Theory]
    [InlineData("lincoln park", "lincoln-park")]
    [InlineData("at Lincoln Park, by the swings", "lincoln-park")]
    [InlineData("lincon park", "lincoln-park")]
    [InlineData("the main library", "main-library")]
    [InlineData("la biblioteca", "main-library")]
    [InlineData("main libary", "main-library")]
    [InlineData("eastside branch", "eastside-branch")]
    [InlineData("city hall", "city-hall")]
    [InlineData("en el ayuntamiento", "city-hall")]
    [InlineData("fire station two", "fire-station-2")]
    [InlineData("the second street garage", "second-street-garage")]
    [InlineData("elm street elementary school", "elm-elementary")]
    [InlineData("fire station number two", "fire-station-2")]
    [InlineData("the library on maple", "eastside-branch")]
    [InlineData("near the dog park", "harrison-dog-park")]
    [InlineData("parque Lincoln", "lincoln-park")]
    [InlineData("la alberca", "lincoln-pool")]
    public void Find_Facility_IsFound(string said, string id) => PlaceAssert.Found(id, said);

    [Theory]
    [InlineData("620 park", "620 Park Street", "620 Park Avenue")]
    [InlineData("600 clark", "600 N Clark Street", "600 S Clark Street")]
    [InlineData("the library", "main-library", "eastside-branch")]
    [InlineData("the park on lincoln", "lincoln-park", "lincoln-pool")]
    [InlineData("elm between 3rd and 4th", "Elm Street & 3rd Street", "Elm Street & 4th Street")]
    public void Find_SeveralFit_AllAreOffered(string said, params string[] ids)
    {
        var several = Assert.IsType<PlaceMatch.Several>(Places.Find(said)).Places;

        Assert.All(ids, id => Assert.Contains(several, place => place.Id == id));
        Assert.InRange(several.Length, 2, 5);
    }

    [Fact]
    public void Find_ParkAlone_OffersParks()
    {
        var several = Assert.IsType<PlaceMatch.Several>(Places.Find("Park")).Places;

        Assert.All(several, place => Assert.Equal(PlaceKind.Facility, place.Kind));
    }

    [Fact]
    public void Find_NumberBetweenKnownOnes_IsPlacedBetweenThem()
    {
        var (west, between, east) = (Found("41 elm street"), Found("43 elm street"), Found("47 elm street"));

        Assert.Equal("43 Elm Street", between.Id);
        Assert.InRange(between.Longitude, west.Longitude, east.Longitude);
        Assert.Equal((west.Ward, west.Zone), (between.Ward, between.Zone));
        Assert.Equal(between, Places.ById(between.Id));
    }

    [Fact]
    public void Find_NumberPastTheStreetsEnd_TellsItsNumbers() =>
        Assert.Equal(new PlaceMatch.NumberNotOnStreet("Elm Street", 1, 2399), Places.Find("4100 elm street"));

    [Theory]
    [InlineData("elm street", "Elm Street")]
    [InlineData("somewhere on maple", "Maple Avenue")]
    [InlineData("main", "Main Street")]
    [InlineData("there is no light on Kennedy Blvd", "Kennedy Boulevard")]
    [InlineData("en la avenida san marcos", "San Marcos Avenue")]
    public void Find_StreetAlone_IsTold(string said, string street) =>
        Assert.Equal(new PlaceMatch.StreetOnly(street), Places.Find(said));

    [Theory]
    [InlineData("")]
    [InlineData("   ?!")]
    [InlineData("i don't know")]
    [InlineData("12 Nowhere Boulevard")]
    [InlineData("99 elk street")]
    [InlineData("13th and 14th")]
    [InlineData("in front of my house")]
    [InlineData("yes")]
    [InlineData("\ud800 \udfff")]
    [InlineData("2 days ago")]
    [InlineData("no lights on my street")]
    [InlineData("no han limpiado la nieve de mi calle")]
    [InlineData("la rampa está bloqueada por un poste")]
    [InlineData("quiero dejar un comentario sobre el servicio")]
    [InlineData("stickers and marker on all the signs")]
    public void Find_NoPlaceNamed_IsNone(string said) => Assert.IsType<PlaceMatch.None>(Places.Find(said));

    [Theory]
    [InlineData("main and 5th never meet", "Main Street", "5th Street")]
    [InlineData("third and main", "3rd Street", "Main Street")]
    [InlineData("corner of 3rd n main", "3rd Street", "Main Street")]
    [InlineData("la cuarta y main", "4th Street", "Main Street")]
    public void Find_StreetsThatDoNotMeet_NamesBoth(string said, string street, string other) =>
        Assert.Equal(new PlaceMatch.NoCorner(street, other), Places.Find(said));

    [Theory]
    [InlineData("forty for elm", "44 Elm Street")]
    [InlineData("to fifty for walnut street", "254 Walnut Street")]
    [InlineData("forty fourth elm street", "44 Elm Street")]
    [InlineData("forty-fourth elm", "44 Elm Street")]
    [InlineData("44th elm street", "44 Elm Street")]
    [InlineData("its at forty first pine", "41 Pine Street")]
    [InlineData("fourteen twenty seventh maple avenue", "1427 Maple Avenue")]
    [InlineData("two fifty fourth walnut", "254 Walnut Street")]
    [InlineData("la cuarenta y cuatro de elm", "44 Elm Street")]
    [InlineData("en la cuarenta y uno de la calle pine", "41 Pine Street")]
    [InlineData("forty fourth street", "40 4th Street")]
    [InlineData("41 elm apt 2b", "41 Elm Street")]
    [InlineData("mil cuatrocientos veintisiete calle once", "1427 11th Street")]
    public void Find_NumberHeardAsOtherWords_IsTheHouse(string said, string id) =>
        Assert.Equal(id, Assert.IsType<PlaceMatch.Found>(Places.Find(said)).Place.Id);

    [Fact]
    public void Find_OneLetterApart_AsksWhichOne()
    {
        var several = Assert.IsType<PlaceMatch.Several>(Places.Find("900 bale street")).Places;

        Assert.Equal(["900 Dale Street", "900 Vale Street"], several.Select(p => p.Id).Order());
    }

    [Fact]
    public void Nearest_PointAtAHouse_IsThatHouse()
    {
        var hall = Found("200 river street");

        Assert.Equal(hall, Places.Nearest(hall.Latitude, hall.Longitude));
        Assert.Null(Places.Nearest(40, -90));
    }

    [Fact]
    public void ById_WhatFindGave_IsTheSamePlace() =>
        Assert.All(
            ["41 elm", "oak and main", "lincoln park"],
            said => Assert.Equal(Found(said), Places.ById(Found(said).Id)));

    [Theory]
    [InlineData("41")]
    [InlineData("x Elm Street")]
    [InlineData("41 Elk Street")]
    [InlineData("")]
    public void ById_Unknown_IsNull(string id) => Assert.Null(Places.ById(id));

    [Fact]
    public void Find_AnyText_NeverThrowsAndOffersOnlyKnownPlaces()
    {
        var random = new Random(311);
        string[] words = ["41", "elm", "st", "and", "y", "n", "3rd", "forty", "mil", "twenty", "first", "park", "calle", "on", "#", "&", "la", "5", "lincoln", "é", "\ud83d", "oh", "hundred"];
        for (var i = 0; i < 3000; i++)
        {
            var said = string.Join(' ', Enumerable.Range(0, random.Next(12)).Select(_ => words[random.Next(words.Length)]));
            switch (Places.Find(said))
            {
                case PlaceMatch.Found found:
                    Assert.Equal(found.Place, Places.ById(found.Place.Id));
                    break;
                case PlaceMatch.Several several:
                    Assert.InRange(several.Places.Length, 2, 5);
                    Assert.All(several.Places, place => Assert.Equal(place, Places.ById(place.Id)));
                    break;
            }
        }
    }

    private static Place Found(string said) => Assert.IsType<PlaceMatch.Found>(Places.Find(said)).Place;
}
