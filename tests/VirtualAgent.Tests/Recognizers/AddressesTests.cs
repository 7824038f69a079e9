using VirtualAgent.Recognizers;
using Xunit;

namespace VirtualAgent.Tests.Recognizers;

public class AddressesTests
{
    [Theory]
    [InlineData("1450 N Maple Ave Apt 3", "1450 N Maple Ave Apt 3", "1450", "N Maple Ave", "3", null)]
    [InlineData("theres a pothole infront of 41 elm st and main", "41 elm st and main", "41", "elm st", null, "main")]
    [InlineData("hugh pothole infront of 41 elm, also when do u pick up leafs", "41 elm", "41", "elm", null, null)]
    [InlineData("pothole at 41 elm st, it's been there a week", "41 elm st", "41", "elm st", null, null)]
    [InlineData("fourteen fifty north maple avenue", "fourteen fifty north maple avenue", "1450", "north maple avenue", null, null)]
    [InlineData("I live at 123 St Louis Ave.", "123 St Louis Ave", "123", "St Louis Ave", null, null)]
    [InlineData("200 River Street, Riverbend, IL 61299", "200 River Street", "200", "River Street", null, null)]
    public void Recognize_EnglishAddress_GivesItsParts(string text, string span, string number, string street, string? unit, string? cross)
    {
        var found = Assert.Single(Addresses.Recognize(text, Culture.English));

        Assert.Equal((span, "address"), (found.Text, found.First["subtype"]));
        Assert.Equal((number, street, unit, cross), (found.First["number"], found.First["street"], found.First["unit"], found.First["cross"]));
    }

    [Theory]
    [InlineData("calle Elm 41", "calle Elm 41", "41")]
    [InlineData("hay un bache en la avenida Maple 1450 cerca del parque", "avenida Maple 1450", "1450")]
    [InlineData("vivo en Av. 5 de Mayo 120", "Av. 5 de Mayo 120", "120")]
    [InlineData("calle Elm cuarenta y uno", "calle Elm cuarenta y uno", "41")]
    public void Recognize_SpanishAddress_HasTheNumberBehind(string text, string span, string number)
    {
        var found = Assert.Single(Addresses.Recognize(text, Culture.Spanish));

        Assert.Equal((span, number), (found.Text, found.First["number"]));
    }

    [Theory]
    [InlineData("hay un bache en cuarenta y uno elm street", "cuarenta y uno elm street", "41")]
    [InlineData("treinta y dos maple avenue", "treinta y dos maple avenue", "32")]
    [InlineData("catorce cincuenta y dos maple avenue", "catorce cincuenta y dos maple avenue", "1452")]
    [InlineData("ciento cuarenta y uno elm street", "ciento cuarenta y uno elm street", "141")]
    [InlineData("mil cuatrocientos cincuenta maple avenue", "mil cuatrocientos cincuenta maple avenue", "1450")]
    public void Recognize_SpanishHouseNumberInWords_TakesTheWholeNumber(string text, string span, string number)
    {
        var found = Assert.Single(Addresses.Recognize(text, Culture.Spanish));

        Assert.Equal((span, number), (found.Text, found.First["number"]));
    }

    [Theory]
    [InlineData("corner of Oak & 3rd", Culture.English, "Oak", "3rd")]
    [InlineData("Oak St and Main", Culture.English, "Oak St", "Main")]
    [InlineData("pothole oak/main", Culture.English, "oak", "main")]
    [InlineData("esquina de Oak con Main", Culture.Spanish, "Oak", "Main")]
    [InlineData("entre Oak y Elm", Culture.Spanish, "Oak", "Elm")]
    public void Recognize_Intersection_GivesBothStreets(string text, Culture culture, string street, string cross)
    {
        var found = Assert.Single(Addresses.Recognize(text, culture));

        Assert.Equal(("intersection", street, cross), (found.First["subtype"], found.First["street"], found.First["cross"]));
    }

    [Theory]
    [InlineData("I need to pay $25 for my parking ticket")]
    [InlineData("3 cars blocking the road")]
    [InlineData("at 5 pm on monday")]
    [InlineData("my street has a dead tree")]
    [InlineData("in 10 minutes")]
    [InlineData("there is a pothole in the driving lane")]
    public void Recognize_TextWithoutAPlace_FindsNothing(string text) =>
        Assert.Empty(Addresses.Recognize(text, Culture.English));
}
