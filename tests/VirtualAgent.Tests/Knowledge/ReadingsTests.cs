using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Core.State;
using VirtualAgent.Knowledge.Answers;
using Xunit;

namespace VirtualAgent.Tests.Knowledge;

public sealed class ReadingsTests
{
    private static readonly ImmutableArray<KnowledgeOption> LateFees =
        [new("Late fee on a water bill", "late fee water"), new("Late fee for a parking ticket", "late fee parking")];

    [Theory]
    [InlineData("how do I pay my water bill", "Late fee on a water bill")]
    [InlineData("where do I pay a parking ticket", "Late fee for a parking ticket")]
    public void Meant_OneReadingWasTalkedAbout_IsThatOne(string before, string meant) =>
        Assert.Equal(meant, Readings.Meant(LateFees, After(before))?.Label);

    [Theory]
    [InlineData("when does the pool open")]
    [InlineData("water and parking")]
    public void Meant_NoneOrBothWereTalkedAbout_IsOpen(string before) => Assert.Null(Readings.Meant(LateFees, After(before)));

    [Theory]
    [InlineData("permit fee")]
    [InlineData("how much is a permit")]
    [InlineData("permits?")]
    public void Of_OnlyTheSortIsNamed_AreTheDocumentsOfTheSort(string question) =>
        Assert.Equal(["Fence permits", "Film permits"], Readings.Of(Asked(question), Permits).Select(o => o.Label));

    [Theory]
    [InlineData("fence permit fee")]
    [InlineData("late fee")]
    public void Of_OneIsNamedOrNothingOfASort_AreNone(string question) => Assert.Empty(Readings.Of(Asked(question), Permits));

    [Fact]
    public void Of_SortInTheMiddleOfAConversation_IsAskedAboutAndWhatWasTalkedAboutComesFirst()
    {
        Assert.Equal(["Fence permits", "Film permits"], Readings.Of(Asked("permit fee", "when is my water bill due"), Permits, leans: true).Select(o => o.Label));
        Assert.Equal(["Film permits", "Fence permits"], Readings.Of(Asked("permit fee", "can we film in the park"), Permits, leans: true).Select(o => o.Label));
        Assert.Empty(Readings.Of(Asked("and the fee", "when is my water bill due"), Permits, leans: true));
    }

    private static readonly ImmutableArray<ScoredPassage> Permits =
    [
        .. new[] { ("fence.md", "Fence permits", 5.0), ("film.md", "Film permits", 2.0), ("permits.md", "Permits", 1.0) }.Select(d =>
            new ScoredPassage(CityPassages.Of(d.Item1, d.Item2, "A permit costs $45."), d.Item3, 0.5, ImmutableSortedDictionary<string, double>.Empty)),
    ];

    private static KnowledgeQuestion Asked(string question, params string[] before) =>
        new(question, "en", [.. before.Select(b => new PastTurn(b, string.Empty))], null, CityPassages.Today);

    private static KnowledgeQuestion After(string before) =>
        new("what is the late fee", "en", [new PastTurn(before, string.Empty)], null, CityPassages.Today);
}
