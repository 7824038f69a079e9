using VirtualAgent.Core.Knowledge;
using VirtualAgent.Tests.Knowledge;

namespace VirtualAgent.IntegrationTests.Knowledge;

/// <summary>What every index does, whichever it is.</summary>
public sealed class KnowledgeIndexTests
{
    [Theory, OnEachIndex, OnQdrantServer]
    public async Task Search_QuestionInOtherWords_RightPassageFirst(string kind)
    {
        await using var under = await IndexUnderTest.FilledAsync(kind);

        Assert.Equal("dog.md#What it costs", await FirstAsync(under, "how much is a dog license"));
        Assert.Equal("fence.md#", await FirstAsync(under, "how tall can my fence be"));
        Assert.Equal("trash.md#When to put your cart out", await FirstAsync(under, "when do i put out the garbage bin"));
        Assert.Equal("pool.md#", await FirstAsync(under, "where can my kids swim"));
        Assert.Equal("fines.md#", await FirstAsync(under, "fine for a fire hydrant"));
    }

    [Theory, OnEachIndex, OnQdrantServer]
    public async Task Search_MisspeltWords_RightPassageFirst(string kind)
    {
        await using var under = await IndexUnderTest.FilledAsync(kind);

        Assert.Equal("dog.md#What it costs", await FirstAsync(under, "dog lisense cost"));
        Assert.Equal("fines.md#", await FirstAsync(under, "fire hidrant"));
    }

    [Theory, OnEachIndex, OnQdrantServer]
    public async Task Search_AnyText_NeverThrows(string kind)
    {
        await using var under = await IndexUnderTest.FilledAsync(kind);
        string[] texts =
        [
            string.Empty, "   \t\n", "🙂🙂🙂 👍🏽", "the of and is", "\u0000\u0001\u001b[31m", "\" OR 1=1; DROP TABLE Passages; --",
            "NEAR(dog, license) AND NOT \"x\" * ^ title:dog", "'\"`´’‘“”()[]{}<>|\\/~!@#$%^&*_+=-", "\ud800 lone surrogate \udfff",
            string.Concat(Enumerable.Repeat("dog license fee how much ", 500)),
        ];
        foreach (var text in texts)
        {
            foreach (var language in new[] { "en", "es", "fr", null })
            {
                Assert.False((await under.Index.SearchAsync(CityPassages.Query(text, language), CancellationToken.None)).IsDefault);
            }
        }

        Assert.NotEmpty(await under.SearchAsync(texts[^1]));
        Assert.Empty(await under.SearchAsync("?!"));
    }

    [Theory, OnEachIndex, OnQdrantServer]
    public async Task Search_EmptyIndex_FindsNothing(string kind)
    {
        await using var under = await IndexUnderTest.OpenAsync(kind);

        Assert.Empty(await under.SearchAsync("dog license"));
        Assert.Empty(await under.Index.DocumentsAsync(CancellationToken.None));
        Assert.True(await under.Index.IsAvailableAsync(CancellationToken.None));
    }

    [Theory, OnEachIndex, OnQdrantServer]
    public async Task Search_ExpiredNotYetInForceOrForStaff_NotFound(string kind)
    {
        await using var under = await IndexUnderTest.OpenAsync(kind, new ConceptEmbeddings("concepts"));
        await under.AddAsync(
        [
            CityPassages.Of("old.md", "Pool hours", "The pool is open.", expires: CityPassages.Today),
            CityPassages.Of("next.md", "Pool hours", "The pool is open.", effective: CityPassages.Today.AddDays(1)),
            CityPassages.Of("staff.md", "Pool hours", "The pool is open.", audience: "staff"),
            CityPassages.Of("now.md", "Pool hours", "The pool is open.", effective: CityPassages.Today, expires: CityPassages.Today.AddDays(1)),
        ]);

        var query = CityPassages.Query("pool hours");
        Assert.Equal(["now.md"], await DocumentsAsync(under, query));
        Assert.Equal(["next.md"], await DocumentsAsync(under, query with { Today = CityPassages.Today.AddDays(1) }));
        Assert.Equal(["now.md", "staff.md"], await DocumentsAsync(under, query with { Audience = "staff" }));
    }

    [Theory, OnEachIndex, OnQdrantServer]
    public async Task Search_DepartmentAudienceAndLanguage_OnlyThose(string kind)
    {
        await using var under = await IndexUnderTest.FilledAsync(kind);
        await under.AddAsync([CityPassages.Of("shops.md", "Cart permits", "A food cart permit costs $200.", audience: "business")]);

        Assert.Equal(["fence.md"], await DocumentsAsync(under, CityPassages.Query("permit license cart") with { Department = "building" }));
        Assert.Equal(["basura.md"], await DocumentsAsync(under, CityPassages.Query("basura", "es")));
        Assert.Contains("basura.md", await DocumentsAsync(under, CityPassages.Query("basura dog", null)));
        Assert.Contains("dog.md", await DocumentsAsync(under, CityPassages.Query("basura dog", null)));
        Assert.Contains("shops.md", await DocumentsAsync(under, CityPassages.Query("food cart permit") with { Audience = "business" }));
        Assert.DoesNotContain("shops.md", await DocumentsAsync(under, CityPassages.Query("food cart permit") with { Audience = "resident" }));
    }

    [Theory, OnEachIndex, OnQdrantServer]
    public async Task Search_FollowUpWithHistory_FindsWhatWasTalkedAbout(string kind)
    {
        await using var under = await IndexUnderTest.FilledAsync(kind);
        var query = CityPassages.Query("how much does it cost");

        Assert.NotEqual("fence.md", (await under.SearchAsync(query))[0].Passage.DocumentId);
        Assert.Equal("fence.md", (await under.SearchAsync(query with { ResidentHistory = ["do I need a permit for a fence"] }))[0].Passage.DocumentId);
    }

    [Theory, OnEachIndex, OnQdrantServer]
    public async Task Search_PassageCitedLast_NamedAmongTheReasons(string kind)
    {
        await using var under = await IndexUnderTest.FilledAsync(kind);

        var found = await under.SearchAsync(CityPassages.Query("when to get a license") with { LastPassageId = "dog.md#What it costs" });

        Assert.Contains("SameDocument", found.Single(p => p.Passage.Id == "dog.md#When to get it").Why.Keys);
    }

    [Theory, OnEachIndex, OnQdrantServer]
    public async Task Evidence_WordsThatNoPassageHas_Lowers(string kind)
    {
        await using var under = await IndexUnderTest.FilledAsync(kind);

        Assert.Equal(1, (await under.SearchAsync("dog license"))[0].Evidence, 3);
        Assert.InRange((await under.SearchAsync("dog helicopter"))[0].Evidence, 0.05, 0.6);
    }

    [Theory, OnEachIndex, OnQdrantServer]
    public async Task Replace_NewVersion_OldPassagesGone(string kind)
    {
        await using var under = await IndexUnderTest.FilledAsync(kind);
        await under.Index.ReplaceAsync([CityPassages.Of("dog.md", "Dog licenses", "Dog tags come by mail.", hash: "2")], CancellationToken.None);

        var found = await under.SearchAsync("dog license cost");
        Assert.Equal(["Dog tags come by mail."], found.Where(p => p.Passage.DocumentId == "dog.md").Select(p => p.Passage.Text));
        Assert.Equal("2", (await under.Index.DocumentsAsync(CancellationToken.None))["dog.md"]);
    }

    [Theory, OnEachIndex, OnQdrantServer]
    public async Task Replace_NoPassages_Withdraws(string kind)
    {
        await using var under = await IndexUnderTest.FilledAsync(kind);
        await under.Index.WithdrawAsync("fence.md", CancellationToken.None);

        Assert.DoesNotContain("fence.md", (await under.Index.DocumentsAsync(CancellationToken.None)).Keys);
        Assert.DoesNotContain("fence.md", await DocumentsAsync(under, CityPassages.Query("fence permit")));
        Assert.DoesNotContain(await under.Index.PassagesAsync(CancellationToken.None), p => p.DocumentId == "fence.md");
    }

    [Theory, OnEachIndex, OnQdrantServer]
    public async Task Replace_ManyDocuments_NoSearchFindsSomeOldAndSomeNew(string kind)
    {
        await using var under = await IndexUnderTest.FilledAsync(kind);
        await under.AddAsync(Edition(0));
        var searching = new CancellationTokenSource();
        var found = Task.Run(async () =>
        {
            var editions = new List<int>();
            while (!searching.IsCancellationRequested)
            {
                editions.Add((await under.SearchAsync(CityPassages.Query("helicopter landing") with { Top = 100 })).Select(p => p.Passage.ContentHash).Distinct().Count());
            }

            return editions;
        });
        for (var edition = 1; edition < 4; edition++)
        {
            await under.AddAsync(Edition(edition));
        }

        await searching.CancelAsync();
        Assert.All(await found, editions => Assert.InRange(editions, 0, 1));
        Assert.All(await under.SearchAsync("helicopter landing"), p => Assert.Equal("edition 3", p.Passage.ContentHash));

        // More than are taken in while searches wait.
        static IEnumerable<Passage> Edition(int edition) => Enumerable.Range(0, 60).SelectMany(document => Enumerable.Range(0, 4).Select(part =>
            CityPassages.Of($"pad-{document}.md", "Landing", $"A helicopter lands on pad {document}.", $"Part {part}", hash: $"edition {edition}")));
    }

    [Theory, OnEachIndex, OnQdrantServer]
    public async Task Replace_ManyTimes_ScoresAsIfFresh(string kind)
    {
        await using var fresh = await IndexUnderTest.FilledAsync(kind);
        await using var under = await IndexUnderTest.FilledAsync(kind);
        for (var round = 2; round < 5; round++)
        {
            await under.AddAsync(CityPassages.All.Select(p => p with { ContentHash = $"{round}" }));
        }

        Assert.Equal(await RankedAsync(fresh.Index), await RankedAsync(under.Index));
    }

    [Theory, OnEachIndex, OnQdrantServer]
    public async Task Restart_SameData_SearchesTheSame(string kind)
    {
        await using var under = await IndexUnderTest.FilledAsync(kind);

        var again = under.Host();

        Assert.Equal(await RankedAsync(under.Index), await RankedAsync(again));
        Assert.Equal(
            CityPassages.All.OrderBy(p => p.DocumentId, StringComparer.Ordinal).Select(p => p.Text).Order(StringComparer.Ordinal),
            (await again.PassagesAsync(CancellationToken.None)).Select(p => p.Text).Order(StringComparer.Ordinal));
    }

    [Theory, OnEachIndex, OnQdrantServer]
    public async Task Search_WordThatNoPassageHas_FoundByMeaningOnly(string kind)
    {
        await using var wordsOnly = await IndexUnderTest.FilledAsync(kind);
        await using var under = await IndexUnderTest.FilledAsync(kind, new ConceptEmbeddings("concepts"));

        Assert.Empty(await wordsOnly.SearchAsync("palisade"));
        Assert.Equal("fence.md", (await under.SearchAsync("palisade"))[0].Passage.DocumentId);
    }

    [Theory, OnEachIndex, OnQdrantServer]
    public async Task Search_ModelAway_SearchesByWords(string kind)
    {
        var model = new ConceptEmbeddings("concepts");
        await using var under = await IndexUnderTest.FilledAsync(kind, model);
        model.IsAway = true;

        Assert.Empty(await under.SearchAsync("palisade"));
        Assert.Equal("fence.md#", await FirstAsync(under, "how tall can my fence be"));
    }

    [Theory, OnEachIndex, OnQdrantServer]
    public async Task Prepare_ModelWasAwayMeanwhile_MakesUpForIt(string kind)
    {
        var model = new ConceptEmbeddings("concepts");
        await using var under = await IndexUnderTest.FilledAsync(kind, model);
        model.IsAway = true;
        await under.AddAsync([CityPassages.Of("stockade.md", "Boundaries", "A stockade needs the consent of those next door.")]);
        model.IsAway = false;
        Assert.DoesNotContain("stockade.md", await DocumentsAsync(under, CityPassages.Query("palisade")));

        await under.Index.PrepareAsync(CancellationToken.None);

        Assert.Contains("stockade.md", await DocumentsAsync(under, CityPassages.Query("palisade")));
    }

    [Theory, OnEachIndex, OnQdrantServer]
    public async Task Prepare_AnotherModel_FindsByItsVectors(string kind)
    {
        await using var under = await IndexUnderTest.FilledAsync(kind, new ConceptEmbeddings("concepts"));

        var other = under.Host(new ConceptEmbeddings("more concepts", dimensions: 12));
        Assert.NotEmpty(await other.SearchAsync(CityPassages.Query("fence"), CancellationToken.None));
        await other.PrepareAsync(CancellationToken.None);

        Assert.Equal("fence.md", (await other.SearchAsync(CityPassages.Query("palisade"), CancellationToken.None))[0].Passage.DocumentId);
        Assert.Equal(CityPassages.All.Length, (await other.PassagesAsync(CancellationToken.None)).Length);
    }

    private static async Task<string?> FirstAsync(IndexUnderTest under, string question) =>
        (await under.SearchAsync(question)).Select(p => p.Passage.Id).FirstOrDefault();

    private static async Task<IReadOnlyList<string>> DocumentsAsync(IndexUnderTest under, KnowledgeQuery query) =>
        [.. (await under.SearchAsync(query)).Select(p => p.Passage.DocumentId).Distinct().Order(StringComparer.Ordinal)];

    private static async Task<IReadOnlyList<(string, double)>> RankedAsync(IKnowledgeIndex index) =>
        [.. (await index.SearchAsync(CityPassages.Query("dog license fence cost"), CancellationToken.None)).Select(p => (p.Passage.Id, Math.Round(p.Score, 6)))];
}
