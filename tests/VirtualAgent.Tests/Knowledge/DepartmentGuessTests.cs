using System.Collections.Immutable;
using VirtualAgent.CityPacks;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Answers;
using VirtualAgent.Tests.Support;
using Xunit;

namespace VirtualAgent.Tests.Knowledge;

public sealed class DepartmentGuessTests
{
    private static readonly DepartmentGuess Guess = new(
        Assert.IsType<PackLoad.Loaded>(CityPackLoader.Load(RepositoryFolder.Path("cities", "riverbend"))).Pack.City);

    [Theory]
    [InlineData("do you recycle at hotels", "sanitation")]
    [InlineData("is there a parking ticket amnesty", "parking")]
    public void For_TopicOfADepartment_IsThatDepartment(string question, string department) =>
        Assert.Equal(department, Guess.For(question, "en", []));

    [Theory]
    [InlineData("your mother")]
    [InlineData("who won the football game")]
    [InlineData("which street in paris has the most expensive hotels")]
    public void For_SomethingElse_IsNobody(string question) => Assert.Null(Guess.For(question, "en", Nearest(0.6, "Extra carts for your mother")));

    [Fact]
    public void For_NearestThatHasMostOfTheQuestion_IsItsDepartment()
    {
        Assert.Equal("clerk", Guess.For("falconry certificate", "en", Nearest(0.6, "Falconry certificate")));
        Assert.Null(Guess.For("falconry certificate", "en", Nearest(0.4, "Falconry certificate")));
    }

    [Fact]
    public void For_NearestThatLacksWhatIsAskedFor_IsNobody() =>
        Assert.Null(Guess.For("how do i apply for food stamps", "en", Nearest(0.6, "Apply for a food plot")));

    private static ImmutableArray<ScoredPassage> Nearest(double evidence, string title) =>
        [new(CityPassages.Of("a.md", title, "Text.", department: "clerk"), 1, evidence, ImmutableSortedDictionary<string, double>.Empty)];
}
