using VirtualAgent.Recognizers;
using Xunit;

namespace VirtualAgent.Tests.Recognizers;

public class NumbersTests
{
    [Theory]
    [InlineData("two hundred and fifty dollars", "two hundred and fifty", "250", "integer")]
    [InlineData("about 1,500.75 in all", "1,500.75", "1500.75", "decimal")]
    [InlineData("one and three quarters", "one and three quarters", "1.75", "fraction")]
    [InlineData("a dozen eggs", "a dozen", "12", "integer")]
    [InlineData("minus five degrees", "minus five", "-5", "integer")]
    [InlineData("twenty-one point five", "twenty-one point five", "21.5", "decimal")]
    [InlineData("2.5 million people", "2.5 million", "2500000", "integer")]
    [InlineData("3 1/2 cups", "3 1/2", "3.5", "fraction")]
    [InlineData("six million and a quarter", "six million and a quarter", "6250000", "fraction")]
    [InlineData("2e3", "2e3", "2000", "power")]
    public void Recognize_EnglishNumber_GivesValueAndSubtype(string text, string span, string value, string subtype)
    {
        var found = Assert.Single(Numbers.Recognize(text, Culture.English));

        Assert.Equal((span, value, subtype), (found.Text, found.First.Value, found.First["subtype"]));
        Assert.Equal(span, text[found.Start..(found.End + 1)]);
    }

    [Theory]
    [InlineData("dos mil veintiséis", "2026", "integer")]
    [InlineData("treinta y uno", "31", "integer")]
    [InlineData("1.500,75", "1500,75", "decimal")]
    [InlineData("tres y medio", "3,5", "fraction")]
    [InlineData("siete coma cinco", "7,5", "decimal")]
    [InlineData("dos treintavos", "0,0666666666666667", "fraction")]
    [InlineData("menos cinco", "-5", "integer")]
    [InlineData("media docena", "6", "integer")]
    public void Recognize_SpanishNumber_GivesValueWithDecimalComma(string text, string value, string subtype)
    {
        var found = Assert.Single(Numbers.Recognize(text, Culture.Spanish));

        Assert.Equal((text, value, subtype), (found.Text, found.First.Value, found.First["subtype"]));
    }

    [Theory]
    [InlineData("a 29km road")]
    [InlineData("this one")]
    [InlineData("a few hundred people")]
    [InlineData("my citation is C1002345")]
    public void Recognize_DigitsAndWordsThatAreNoNumbers_FindsNothing(string text) =>
        Assert.Empty(Numbers.Recognize(text, Culture.English));

    [Fact]
    public void Recognize_RatioInWords_IsOneNumberOnlyWhereRatiosCount()
    {
        Assert.Equal("0.25", Assert.Single(Numbers.Recognize("one in four", Culture.English)).First.Value);
        Assert.Equal(2, Numbers.Recognize("one in four", Culture.English, Ratios.None).Count);
    }
}
