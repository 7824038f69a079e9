using VirtualAgent.Knowledge.Questions;
using VirtualAgent.Knowledge.Text;
using Xunit;

namespace VirtualAgent.Tests.Knowledge;

public sealed class AskedThingTests
{
    [Theory]
    [InlineData("en", "does the pool have a slide", "pool slide", true)]
    [InlineData("en", "does the pool have a slide", "pool prices", false)]
    [InlineData("en", "does the library have a swimming pool", "swimming pool prices", false)]
    [InlineData("en", "is there a sauna at the senior center", "senior center meals", false)]
    [InlineData("en", "is there trash pickup on a holiday", "trash collection", true)]
    [InlineData("es", "¿La alberca tiene tobogán?", "alberca precios", false)]
    [InlineData("es", "¿hay tobogán en la alberca?", "alberca tobogan", true)]
    public void IsIn_SomethingAskedToBeThere_NeedsAWordOfIt(string language, string question, string text, bool isIn)
    {
        var analyzer = Analyzer.For(language);
        var words = analyzer.Terms(text).ToHashSet();
        Assert.Equal(isIn, AskedThing.In(question, analyzer)!.IsIn(words.Contains));
    }

    [Theory]
    [InlineData("how much is the pool")]
    [InlineData("do I have to register my bike")]
    [InlineData("is there a fee")]
    [InlineData("")]
    public void In_NothingAskedToBeThere_IsNone(string question) => Assert.Null(AskedThing.In(question, Analyzer.For("en")));
}
