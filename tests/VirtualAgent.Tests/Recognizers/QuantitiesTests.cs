using VirtualAgent.Recognizers;
using Xunit;

namespace VirtualAgent.Tests.Recognizers;

public class QuantitiesTests
{
    [Theory]
    [InlineData("it was $25 two weeks ago", "$25", "25", "Dollar", null)]
    [InlineData("ten dollars and fifty cents", "ten dollars and fifty cents", "10.5", "Dollar", null)]
    [InlineData("USD 1,200.50 in all", "USD 1,200.50", "1200.5", "United States dollar", "USD")]
    [InlineData("3 MEUR", "3 MEUR", "3000000", "Euro", "EUR")]
    public void Currencies_InEnglish_GiveValueAndUnit(string text, string span, string value, string unit, string? iso)
    {
        var found = Assert.Single(Currencies.Recognize(text, Culture.English));

        Assert.Equal((span, value, unit, iso), (found.Text, found.First.Value, found.First["unit"], found.First["isoCurrency"]));
    }

    [Fact]
    public void Currencies_InSpanish_AreNamedInSpanish()
    {
        var found = Assert.Single(Currencies.Recognize("cuesta dos mil pesos mexicanos", Culture.Spanish));

        Assert.Equal(("dos mil pesos mexicanos", "2000", "Peso mexicano"), (found.Text, found.First.Value, found.First["unit"]));
    }

    [Theory]
    [InlineData("Bob 3 times")]
    [InlineData("all 70 of us")]
    public void Currencies_CodesThatAreWords_AreNoMoney(string text) => Assert.Empty(Currencies.Recognize(text, Culture.English));

    [Theory]
    [InlineData("21st", "21", "ordinal")]
    [InlineData("the two hundredth", "200", "ordinal")]
    [InlineData("the last one", "end+0", "ordinal.relative")]
    [InlineData("the previous one", "current-1", "ordinal.relative")]
    public void Ordinals_InEnglish_GiveTheirPlace(string text, string value, string type)
    {
        var found = Assert.Single(Ordinals.Recognize(text, Culture.English));

        Assert.Equal((value, type), (found.First.Value, found.TypeName));
    }

    [Theory]
    [InlineData("10 %", "10%")]
    [InlineData("twenty percent", "20%")]
    [InlineData("per cent of thirty", "30%")]
    public void Percentages_InEnglish_GiveTheirValue(string text, string value)
    {
        var found = Assert.Single(Percentages.Recognize(text, Culture.English));

        Assert.Equal((text, value), (found.Text, found.First.Value));
    }

    [Fact]
    public void Ages_OfResidents_AreFound() =>
        Assert.Equal("72", Assert.Single(Ages.Recognize("my mother is 72 years old", Culture.English)).First.Value);

    [Theory]
    [InlineData("it's 5 ft 2 in tall", "5.166666666666667", "Foot")]
    [InlineData("a three-foot hole", "3", "Foot")]
    [InlineData("120 sq ft shed", "120", "Square foot")]
    public void Dimensions_WithSubunits_AreOne(string text, string value, string unit)
    {
        var found = Assert.Single(Dimensions.Recognize(text, Culture.English));

        Assert.Equal((value, unit), (found.First.Value, found.First["unit"]));
    }

    [Fact]
    public void Temperatures_BareDegrees_NeedTheTopic()
    {
        Assert.Single(Temperatures.Recognize("the heat is only at 60 degrees", Culture.English));
        Assert.Empty(Temperatures.Recognize("turn 45 degrees", Culture.English));
    }
}
