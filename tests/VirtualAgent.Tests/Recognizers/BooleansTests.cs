using VirtualAgent.Recognizers;
using Xunit;

namespace VirtualAgent.Tests.Recognizers;

public class BooleansTests
{
    [Theory]
    [InlineData("yep", true)]
    [InlineData("sure go ahead", true)]
    [InlineData("yesss please", true)]
    [InlineData("no problem", true)]
    [InlineData("sounds good to me", true)]
    [InlineData("y", true)]
    [InlineData("👍🏽", true)]
    [InlineData("noooo", false)]
    [InlineData("nope, that's wrong", false)]
    [InlineData("I don't think so", false)]
    [InlineData("not really", false)]
    [InlineData("don't do it", false)]
    public void Read_EnglishAnswer_IsYesOrNo(string text, bool expected) =>
        Assert.Equal(expected, Booleans.Read(text, Culture.English));

    [Theory]
    [InlineData("claro que sí", true)]
    [InlineData("dale", true)]
    [InlineData("si, por favor", true)]
    [InlineData("así es", true)]
    [InlineData("para nada", false)]
    [InlineData("por supuesto que no", false)]
    [InlineData("nel", false)]
    public void Read_SpanishAnswer_IsYesOrNo(string text, bool expected) =>
        Assert.Equal(expected, Booleans.Read(text, Culture.Spanish));

    [Theory]
    [InlineData("I'm not sure", Culture.English)]
    [InlineData("no idea", Culture.English)]
    [InlineData("maybe tomorrow", Culture.English)]
    [InlineData("no sé", Culture.Spanish)]
    [InlineData("si llueve mañana abren la piscina", Culture.Spanish)]
    public void Read_TextThatDoesNotSay_IsNull(string text, Culture culture) =>
        Assert.Null(Booleans.Read(text, culture));
}
