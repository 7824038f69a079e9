using VirtualAgent.Recognizers;
using Xunit;

namespace VirtualAgent.Tests.Recognizers;

public class NumberWordsTests
{
    [Theory]
    [InlineData("a couple of", 2, NumberKind.Quantifier)]
    [InlineData("twenty-fifth", 25, NumberKind.Ordinal)]
    [InlineData("half", 0.5, NumberKind.Fraction)]
    [InlineData("1,200", 1200, NumberKind.Cardinal)]
    public void Find_EnglishNumber_SaysItsKind(string text, double value, NumberKind kind) =>
        Assert.Equal(new NumberSpan(0, text.Length, value, kind), Assert.Single(NumberWords.Find(text, Culture.English)));

    [Theory]
    [InlineData("veintiuno", 21)]
    [InlineData("mil doscientos", 1200)]
    [InlineData(" un par de ", 2)]
    [InlineData("vigésimo primero", 21)]
    public void Parse_SpanishNumberAlone_GivesItsValue(string text, double value) =>
        Assert.Equal(value, NumberWords.Parse(text, Culture.Spanish));

    [Fact]
    public void Parse_NumberAmongOtherWords_GivesNothing() =>
        Assert.Null(NumberWords.Parse("two streets away", Culture.English));
}
