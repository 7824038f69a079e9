using VirtualAgent.Recognizers;
using Xunit;

namespace VirtualAgent.Tests.Recognizers;

public class ChoicesTests
{
    private static readonly string[] Problems = ["Pothole", "Street light", "Graffiti"];
    private static readonly string[] Streets = ["Main Street", "Main Avenue", "Oak Street"];

    [Theory]
    [InlineData("2", 1)]
    [InlineData("two", 1)]
    [InlineData("the second one", 1)]
    [InlineData("3rd", 2)]
    [InlineData("the last one please", 2)]
    [InlineData("second to last", 1)]
    [InlineData("option 3", 2)]
    [InlineData("street light", 1)]
    [InlineData("I want the light", 1)]
    [InlineData("potholle", 0)]
    [InlineData("grafitti", 2)]
    public void Match_EnglishReply_PicksOne(string reply, int index) =>
        Assert.Equal(new ChoiceMatch.Chosen(index), Choices.Match(reply, Problems, Culture.English));

    [Theory]
    [InlineData("la segunda", 1)]
    [InlineData("el último", 2)]
    [InlineData("opción 1", 0)]
    [InlineData("farolas", 1)]
    [InlineData("el penúltimo", 1)]
    public void Match_SpanishReply_PicksOne(string reply, int index) =>
        Assert.Equal(new ChoiceMatch.Chosen(index), Choices.Match(reply, ["Bache", "Farola", "Grafiti"], Culture.Spanish));

    [Theory]
    [InlineData("neither", Culture.English)]
    [InlineData("none of those thanks", Culture.English)]
    [InlineData("ninguna de las dos", Culture.Spanish)]
    public void Match_Rejection_IsNoneOfThem(string reply, Culture culture) =>
        Assert.Equal(new ChoiceMatch.NoneOfThem(), Choices.Match(reply, Problems, culture));

    [Fact]
    public void Match_WordThatTwoLabelsShare_IsAmbiguousBetweenThem() =>
        Assert.Equal(new ChoiceMatch.Ambiguous([0, 1]), Choices.Match("main", Streets, Culture.English));

    [Fact]
    public void Match_WordThatOneLabelHas_PicksIt() =>
        Assert.Equal(new ChoiceMatch.Chosen(1), Choices.Match("the avenue", Streets, Culture.English));

    [Fact]
    public void Match_Synonym_PicksItsChoice() =>
        Assert.Equal(
            new ChoiceMatch.Chosen(0),
            Choices.Match("garbage", [new Choice("Trash", ["garbage", "rubbish"]), new Choice("Recycling")], Culture.English));

    [Theory]
    [InlineData("when is the library open")]
    [InlineData("7")]
    public void Match_SomethingElse_IsNoMatch(string reply) =>
        Assert.Equal(new ChoiceMatch.NoMatch(), Choices.Match(reply, ["Library card", "Museum pass"], Culture.English));

    [Theory]
    [InlineData("the second one", 1)]
    [InlineData("2", 1)]
    [InlineData("how much is the swimming pool", 1)]
    [InlineData("how much is a dog license", null)]
    [InlineData("when do you close", null)]
    public void MatchWhole_LabelsThatAreSentences_TakesNoPartThatMeansAnotherThing(string text, int? index)
    {
        var match = Choices.MatchWhole(text, ["Are there swimming lessons?", "How much is the swimming pool?", "What are the opening hours?"], Culture.English);

        Assert.Equal(index, (match as ChoiceMatch.Chosen)?.Index);
    }
}
