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
