using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Quality;
using Xunit;

namespace VirtualAgent.Tests.Knowledge;

public sealed class QualityReportTests
{
    private const string Long = "Residents may rent a picnic shelter for half a day or for a full day between April and October each year in every park";

    [Fact]
    public void Report_SameSentenceOtherAmount_Contradiction()
    {
        var report = Of(
            TestPassages.Of("a.md", "Dogs", "A dog license costs $12 a year."),
            TestPassages.Of("b.md", "Fees", "A dog license costs $15 a year."),
            TestPassages.Of("c.md", "More fees", "A dog license costs $12 a year."));
        Assert.Equal(2, report.Contradictions.Length);
        Assert.All(report.Contradictions, c => Assert.NotEqual(c.FirstSays, c.SecondSays));
    }

    [Theory]
    [InlineData("The library opens at 9 am on Saturdays.", "The library opens at 10 am on Saturdays.", true)]
    [InlineData("The library opens at 9:00 a.m. on Saturdays.", "The library opens at 9 am on Saturdays.", false)]
    [InlineData("Leaf collection starts on October 15.", "Leaf collection starts on November 1.", true)]
    [InlineData("Recycling carts are emptied on Monday.", "Recycling carts are emptied on Tuesday.", true)]
    [InlineData("The late fee for water is 5 percent.", "The late fee for water is 5%.", false)]
    [InlineData("A garage sale permit costs $10.", "The permit for a garage sale costs $12.", true)]
    [InlineData("A fence in the front yard may be 4 feet tall.", "A fence in the back yard may be 6 feet tall.", false)]
    [InlineData("A dog license costs $12 for a spayed dog.", "A dog license costs $30 for a dog that is not spayed.", false)]
    [InlineData("An adult swim pass costs $40.", "A child swim pass costs $20.", false)]
    [InlineData("| Pass | Fee |\n|---|---|\n| Adult swim pass | $40 |", "| Pass | Fee |\n|---|---|\n| Adult swim pass | $45 |", true)]
    public void Report_TwoStatements_ContradictWhereOneMatterHasOtherFigures(string first, string second, bool contradicts) =>
        Assert.Equal(contradicts ? 1 : 0, Of(TestPassages.Of("a.md", "A", first), TestPassages.Of("b.md", "B", second)).Contradictions.Length);

    [Fact]
    public void Report_SameQuestionOtherAmount_Contradiction()
    {
        var report = Of(
            TestPassages.Of("a.md", "Dogs", "You pay $12 to the clerk.") with { Questions = ["How much is a dog license?"] },
            TestPassages.Of("b.md", "Fees", "Licensing a dog sets you back $15.") with { Questions = ["how much is a dog license"] });
        Assert.Equal(("You pay $12 to the clerk.", "Licensing a dog sets you back $15."), (report.Contradictions.Single().FirstSays, report.Contradictions.Single().SecondSays));
    }

    [Fact]
    public void Report_GeneralPhraseOnPagesOfOtherTopics_NoContradiction() => Assert.Empty(Of(
        TestPassages.Of("a.md", "Food trucks", "You get an answer within 10 working days."),
        TestPassages.Of("b.md", "Street trees", "You get an answer within 7 working days.")).Contradictions);

    [Fact]
    public void Report_ExpiredPage_ContradictsNothing() => Assert.Empty(Of(
        TestPassages.Of("a.md", "Dogs", "A dog license costs $12 a year."),
        TestPassages.Of("b.md", "Fees", "A dog license costs $15 a year.", expires: TestPassages.Today)).Contradictions);

    [Fact]
    public void Report_OneTextInManyDocuments_EachAgainstTheFirst() =>
        Assert.Equal(79, Of([.. Enumerable.Range(1, 80).Select(n => TestPassages.Of($"{n:D2}.md", "T", Long))]).NearDuplicates.Length);

    [Fact]
    public void Report_UnknownDepartment_Orphaned() =>
        Assert.Equal(
            "a.md",
            Assert.Single(KnowledgeQuality.Of([TestPassages.Of("a.md", "A", Long, department: "mystery")], TestPassages.Today, new HashSet<string> { "clerk" }).Orphaned).Document);

    [Fact]
    public void Report_NearlyTheSameText_NearDuplicate()
    {
        var report = Of(TestPassages.Of("a.md", "Shelters", Long + "."), TestPassages.Of("b.md", "Rent", Long + " we own."), TestPassages.Of("c.md", "Other", "Bring a valid photo ID."));
        Assert.Equal(["a.md#", "b.md#"], new[] { report.NearDuplicates.Single().FirstPassage, report.NearDuplicates.Single().SecondPassage });
    }

    [Fact]
    public void Report_ReviewPastOrLittleText_Listed()
    {
        var stale = TestPassages.Of("a.md", "Shelters", Long) with { Review = TestPassages.Today.AddDays(-1) };
        var due = TestPassages.Of("b.md", "Dogs", "Soon.") with { Review = TestPassages.Today };
        var report = Of(stale, due);
        Assert.Equal("a.md", Assert.Single(report.Stale).Document);
        Assert.Contains("b.md", report.Thin);
    }

    private static QualityReport Of(params VirtualAgent.Core.Knowledge.Passage[] passages) => KnowledgeQuality.Of([.. passages], TestPassages.Today);
}
