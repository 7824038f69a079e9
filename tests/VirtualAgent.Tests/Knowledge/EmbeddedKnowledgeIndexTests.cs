using VirtualAgent.Core.Knowledge;
using Xunit;

namespace VirtualAgent.Tests.Knowledge;

public sealed class EmbeddedKnowledgeIndexTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("how much is a dog license", "dog.md#What it costs")]
    [InlineData("fence permit fee", "fence.md#")]
    [InlineData("when do i put out the garbage bin", "trash.md#When to put your cart out")]
    [InlineData("dog lisense cost", "dog.md#What it costs")]
    [InlineData("how tall can my fence be", "fence.md#")]
    public async Task Search_QuestionInOtherWords_RightPassageFirst(string question, string expected)
    {
        using var index = await FilledAsync();
        var found = await index.SearchAsync(TestPassages.Query(question), CancellationToken.None);
        Assert.Equal(expected, found[0].Passage.Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \t\n")]
    [InlineData("🙂🙂🙂 👍🏽")]
    [InlineData("the of and is")]
    [InlineData("\u0000\u0001\u001b[31m")]
    [InlineData("\" OR 1=1; DROP TABLE Passages; --")]
    [InlineData("NEAR(dog, license) AND NOT \"x\" * ^ title:dog")]
    [InlineData("'\"`´’‘“”()[]{}<>|\\/~!@#$%^&*_+=-")]
    [InlineData("\ud800 lone surrogate \udfff")]
    [InlineData("ṩ̶͈͝ z̷a̴l̵g̶o̸")]
    public async Task Search_AnyText_NeverThrows(string question)
    {
        using var index = await FilledAsync();
        foreach (var language in new[] { "en", "es", "fr", null })
        {
            Assert.False((await index.SearchAsync(TestPassages.Query(question, language), CancellationToken.None)).IsDefault);
        }
    }

    [Fact]
    public async Task Search_TextOfTenThousandCharacters_Answers()
    {
        using var index = await FilledAsync();
        var question = string.Concat(Enumerable.Repeat("dog license fee how much ", 500));
        Assert.NotEmpty(await index.SearchAsync(TestPassages.Query(question), CancellationToken.None));
    }

    [Fact]
    public async Task Search_WithoutWords_FindsNothing()
    {
        using var index = await FilledAsync();
        Assert.Empty(await index.SearchAsync(TestPassages.Query("?!"), CancellationToken.None));
    }

    [Fact]
    public async Task Search_ExpiredNotYetInForceOrForStaff_NotFound()
    {
        using var index = TestPassages.IndexIn(_folder.Path);
        await TestPassages.AddAsync(index,
        [
            TestPassages.Of("old.md", "Pool hours", "The pool is open.", expires: TestPassages.Today),
            TestPassages.Of("next.md", "Pool hours", "The pool is open.", effective: TestPassages.Today.AddDays(1)),
            TestPassages.Of("staff.md", "Pool hours", "The pool is open.", audience: "staff"),
            TestPassages.Of("now.md", "Pool hours", "The pool is open.", effective: TestPassages.Today, expires: TestPassages.Today.AddDays(1)),
        ]);
        var found = await index.SearchAsync(TestPassages.Query("pool hours"), CancellationToken.None);
        Assert.Equal(["now.md"], found.Select(p => p.Passage.DocumentId));
    }

    [Fact]
    public async Task Search_DepartmentAndLanguage_OnlyThose()
    {
        using var index = await FilledAsync();
        var byDepartment = await index.SearchAsync(TestPassages.Query("permit license cart") with { Department = "building" }, CancellationToken.None);
        var byLanguage = await index.SearchAsync(TestPassages.Query("basura", "es"), CancellationToken.None);
        Assert.All(byDepartment, p => Assert.Equal("building", p.Passage.Department));
        Assert.NotEmpty(byDepartment);
        Assert.Equal(["basura.md"], byLanguage.Select(p => p.Passage.DocumentId));
    }

    [Fact]
    public async Task Search_FollowUpWithHistory_FindsWhatWasTalkedAbout()
    {
        using var index = await FilledAsync();
        var alone = await index.SearchAsync(TestPassages.Query("how much does it cost"), CancellationToken.None);
        var followed = await index.SearchAsync(
            TestPassages.Query("how much does it cost") with { ResidentHistory = ["do I need a permit for a fence"] },
            CancellationToken.None);
        Assert.NotEqual("fence.md", alone[0].Passage.DocumentId);
        Assert.Equal("fence.md", followed[0].Passage.DocumentId);
    }

    [Fact]
    public async Task Evidence_WordsThatNoPassageHas_Lowers()
    {
        using var index = await FilledAsync();
        var covered = await index.SearchAsync(TestPassages.Query("dog license"), CancellationToken.None);
        var half = await index.SearchAsync(TestPassages.Query("dog helicopter"), CancellationToken.None);
        Assert.Equal(1, covered[0].Evidence, 3);
        Assert.InRange(half[0].Evidence, 0.05, 0.6);
    }

    [Fact]
    public async Task Replace_NewVersion_OldPassagesGone()
    {
        using var index = await FilledAsync();
        await index.ReplaceAsync("dog.md", [TestPassages.Of("dog.md", "Dog licenses", "Dog tags come by mail.", hash: "2")], CancellationToken.None);
        var found = await index.SearchAsync(TestPassages.Query("dog license cost"), CancellationToken.None);
        Assert.Equal(["Dog tags come by mail."], found.Where(p => p.Passage.DocumentId == "dog.md").Select(p => p.Passage.Text));
        Assert.Equal("2", (await index.DocumentsAsync(CancellationToken.None))["dog.md"]);
    }

    [Fact]
    public async Task Replace_NoPassages_Withdraws()
    {
        using var index = await FilledAsync();
        await index.ReplaceAsync("fence.md", [], CancellationToken.None);
        Assert.DoesNotContain("fence.md", (await index.DocumentsAsync(CancellationToken.None)).Keys);
        Assert.DoesNotContain(await index.SearchAsync(TestPassages.Query("fence permit"), CancellationToken.None), p => p.Passage.DocumentId == "fence.md");
    }

    [Fact]
    public async Task Restart_SameFile_SearchesTheSame()
    {
        IReadOnlyList<(string, double)> before;
        using (var index = await FilledAsync())
        {
            before = await RankedAsync(index);
        }

        using var again = TestPassages.IndexIn(_folder.Path);
        Assert.Equal(before, await RankedAsync(again));
    }

    [Fact]
    public async Task Replace_ManyTimes_ScoresAsIfFresh()
    {
        using var index = TestPassages.IndexIn(_folder.Path);
        for (var round = 0; round < 5; round++)
        {
            await TestPassages.AddAsync(index, TestPassages.City);
        }

        using var other = new TemporaryFolder();
        using var fresh = TestPassages.IndexIn(other.Path);
        await TestPassages.AddAsync(fresh, TestPassages.City);
        Assert.Equal(await RankedAsync(fresh), await RankedAsync(index));
    }

    private async Task<VirtualAgent.Knowledge.Index.EmbeddedKnowledgeIndex> FilledAsync()
    {
        var index = TestPassages.IndexIn(_folder.Path);
        await TestPassages.AddAsync(index, TestPassages.City);
        return index;
    }

    private static async Task<IReadOnlyList<(string, double)>> RankedAsync(IKnowledgeIndex index) =>
        [.. (await index.SearchAsync(TestPassages.Query("dog license fence cost"), CancellationToken.None)).Select(p => (p.Passage.Id, Math.Round(p.Score, 6)))];
}
