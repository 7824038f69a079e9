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
            CityPassages.Of("a.md", "Dogs", "A dog license costs $12 a year."),
            CityPassages.Of("b.md", "Fees", "A dog license costs $15 a year."),
            CityPassages.Of("c.md", "More fees", "A dog license costs $12 a year."));
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
        Assert.Equal(contradicts ? 1 : 0, Of(CityPassages.Of("a.md", "A", first), CityPassages.Of("b.md", "B", second)).Contradictions.Length);

    [Fact]
    public void Report_SameQuestionOtherAmount_Contradiction()
    {
        var report = Of(
            CityPassages.Of("a.md", "Dogs", "You pay $12 to the clerk.") with { Questions = ["How much is a dog license?"] },
            CityPassages.Of("b.md", "Fees", "Licensing a dog sets you back $15.") with { Questions = ["how much is a dog license"] });
        Assert.Equal(("You pay $12 to the clerk.", "Licensing a dog sets you back $15."), (report.Contradictions.Single().FirstSays, report.Contradictions.Single().SecondSays));
    }

    [Theory]
    [InlineData("How do I contest a ticket?", "You can contest a ticket within 21 days.", "You get the decision within 30 days.")]
    [InlineData("Whom do I call when I smell gas?", "Gas emergencies – Phone: (309) 555-0199; Hours: 24 hours", "Call 911 or the gas company, (309) 555-0199.")]
    public void Report_SameQuestionAndFiguresThatItDoesNotAskFor_NoContradiction(string question, string first, string second) => Assert.Empty(Of(
        CityPassages.Of("a.md", "Tickets", first) with { Questions = [question] },
        CityPassages.Of("b.md", "Fines", second) with { Questions = [question] }).Contradictions);

    [Fact]
    public void Report_NoWordOfEithersTopicAndNoFigureInCommon_NoContradiction() => Assert.Empty(Of(
        CityPassages.Of("a.md", "Special events", "The cleaning deposit of $250 is paid back within 15 working days."),
        CityPassages.Of("b.md", "Shelter rentals", "A deposit of $100 is paid back within 10 working days if the place is left clean.")).Contradictions);

    [Theory]
    [InlineData("The cleaning deposit of $250 is paid back within 15 working days.", "The cleaning deposit of $200 is paid back within 15 working days.")]
    [InlineData("City Hall on River Street is open to visitors from 8 am to 5 pm on Mondays.", "City Hall on River Street is open to visitors from 9 am to 4 pm on Mondays.")]
    public void Report_PagesOfOtherTopicsAndAFigureInCommon_Contradiction(string first, string second) =>
        Assert.Single(Of(CityPassages.Of("a.md", "Special events", first), CityPassages.Of("b.md", "Shelter rentals", second)).Contradictions);

    [Fact]
    public void Report_AnswerOfStaffAndThePageItCites_NeitherThinNorDuplicate()
    {
        var page = CityPassages.Of("parks/shelters.md", "Shelters", $"{Long}. Call the parks office first.");
        var answer = CityPassages.Of("answers/parks/shelter.md", "Can I rent a shelter?", page.Text) with { Url = page.Url };
        var brief = CityPassages.Of("upload:answers/pets.md", "Are pets allowed?", "Yes.");
        var report = Of(page, answer, brief);
        Assert.Empty(report.NearDuplicates);
        Assert.Empty(report.Thin);
        Assert.Single(Of(page, answer with { Url = "https://www.city.example/other" }).NearDuplicates);
    }

    [Fact]
    public void Report_AnswerOfStaffAndThePageItCites_ContradictionAllTheSame() => Assert.Single(Of(
        CityPassages.Of("dogs.md", "Dogs", "A dog license costs $12 a year."),
        CityPassages.Of("answers/dogs.md", "How much is a dog license?", "A dog license costs $15 a year.") with { Url = "https://www.city.example/dogs.md" }).Contradictions);

    [Fact]
    public void Report_GeneralPhraseOnPagesOfOtherTopics_NoContradiction() => Assert.Empty(Of(
        CityPassages.Of("a.md", "Food trucks", "You get an answer within 10 working days."),
        CityPassages.Of("b.md", "Street trees", "You get an answer within 7 working days.")).Contradictions);

    [Fact]
    public void Report_ExpiredPage_ContradictsNothing() => Assert.Empty(Of(
        CityPassages.Of("a.md", "Dogs", "A dog license costs $12 a year."),
        CityPassages.Of("b.md", "Fees", "A dog license costs $15 a year.", expires: CityPassages.Today)).Contradictions);

    [Fact]
    public void Report_OneTextInManyDocuments_EachAgainstTheFirst() =>
        Assert.Equal(79, Of([.. Enumerable.Range(1, 80).Select(n => CityPassages.Of($"{n:D2}.md", "T", Long))]).NearDuplicates.Length);

    [Fact]
    public void Report_UnknownDepartment_Orphaned() =>
        Assert.Equal(
            "a.md",
            Assert.Single(KnowledgeQuality.Of([CityPassages.Of("a.md", "A", Long, department: "mystery")], CityPassages.Today, new HashSet<string> { "clerk" }).Orphaned).Document);

    [Fact]
    public void Report_NearlyTheSameText_NearDuplicate()
    {
        var report = Of(CityPassages.Of("a.md", "Shelters", Long + "."), CityPassages.Of("b.md", "Rent", Long + " we own."), CityPassages.Of("c.md", "Other", "Bring a valid photo ID."));
        Assert.Equal(["a.md#", "b.md#"], new[] { report.NearDuplicates.Single().FirstPassage, report.NearDuplicates.Single().SecondPassage });
    }

    [Fact]
    public void Report_ReviewPastOrLittleText_Listed()
    {
        var stale = CityPassages.Of("a.md", "Shelters", Long) with { Review = CityPassages.Today.AddDays(-1) };
        var due = CityPassages.Of("b.md", "Dogs", "Soon.") with { Review = CityPassages.Today };
        var report = Of(stale, due);
        Assert.Equal("a.md", Assert.Single(report.Stale).Document);
        Assert.Contains("b.md", report.Thin);
    }

    private static QualityReport Of(params VirtualAgent.Core.Knowledge.Passage[] passages) => KnowledgeQuality.Of([.. passages], CityPassages.Today);
}
