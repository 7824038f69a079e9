using System.Text.Json.Nodes;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Tests.Knowledge;
using VirtualAgent.Tests.Support;

namespace VirtualAgent.IntegrationTests.Knowledge.Qdrant;

/// <summary>What only an index beyond this process has to care about.</summary>
public sealed class QdrantKnowledgeIndexTests
{
    private static readonly Passage NewDog = CityPassages.Of("dog.md", "Dog licenses", "Dog tags come by mail.", hash: "2");

    [Theory]
    [InlineData("how much is a dog license")]
    [InlineData("dog lisense cost")]
    [InlineData("when do i put out the garbage bin")]
    [InlineData("permit license cart")]
    public async Task Search_SameQuestion_RanksAsTheEmbeddedIndexDoes(string question)
    {
        await using var embedded = await IndexUnderTest.FilledAsync(IndexUnderTest.Embedded);
        await using var qdrant = await IndexUnderTest.FilledAsync(IndexUnderTest.QdrantToday);

        Assert.Equal(Shown(await embedded.SearchAsync(question)), Shown(await qdrant.SearchAsync(question)));

        static IEnumerable<(string, double, double)> Shown(IEnumerable<ScoredPassage> found) =>
            found.Select(p => (p.Passage.Id, Math.Round(p.Score, 6), Math.Round(p.Evidence, 6)));
    }

    [Fact]
    public async Task Search_ServerAwayAndBack_UnavailableAndBack()
    {
        await using var under = await IndexUnderTest.FilledAsync(IndexUnderTest.QdrantToday);
        Assert.NotEmpty(await under.SearchAsync("dog license"));

        await under.StandIn.StopAsync();
        await Assert.ThrowsAsync<KnowledgeUnavailableException>(() => under.SearchAsync("dog license"));
        Assert.False(await under.Index.IsAvailableAsync(CancellationToken.None));

        await under.StandIn.StartAgainAsync();
        Assert.NotEmpty(await under.SearchAsync("dog license"));
        Assert.True(await under.Index.IsAvailableAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Search_RepeatedFailures_LeavesTheServerAlone()
    {
        await using var under = await IndexUnderTest.FilledAsync(IndexUnderTest.QdrantToday);
        under.StandIn.Before = (_, _) => 503;
        for (var attempt = 0; attempt < 20; attempt++)
        {
            await Assert.ThrowsAsync<KnowledgeUnavailableException>(() => under.SearchAsync("dog license"));
        }

        var asked = under.StandIn.Requests.Count;
        await Assert.ThrowsAsync<KnowledgeUnavailableException>(() => under.SearchAsync("dog license"));
        Assert.Equal(asked, under.StandIn.Requests.Count);
    }

    [Fact]
    public async Task Replace_ServerBusyForAMoment_Repeats()
    {
        await using var under = await IndexUnderTest.FilledAsync(IndexUnderTest.QdrantToday);
        var refusals = 2;
        under.StandIn.Before = (method, _) => method == "PUT" && Interlocked.Decrement(ref refusals) >= 0 ? 503 : null;

        await under.AddAsync([NewDog]);

        Assert.Equal(["Dog tags come by mail."], await DogAsync(under.Index));
    }

    [Fact]
    public async Task Replace_EndsBetweenPassagesAndCommit_OldVersionServesWhole()
    {
        await using var under = await IndexUnderTest.FilledAsync(IndexUnderTest.QdrantToday);
        var before = await DogAsync(under.Index);
        Passage[] fresh = [NewDog, CityPassages.Of("fence.md", "Fences", "A fence is inspected.", hash: "2")];
        var writes = 0;
        under.StandIn.Before = (method, path) => method == "PUT" && path.EndsWith("/points", StringComparison.Ordinal) && ++writes > 1 ? 400 : null;

        await Assert.ThrowsAsync<KnowledgeUnavailableException>(() => under.AddAsync(fresh));

        Assert.Equal(before, await DogAsync(under.Index));
        Assert.Equal(before, await DogAsync(under.Host()));
        Assert.DoesNotContain("2", (await under.Index.DocumentsAsync(CancellationToken.None)).Values);

        under.StandIn.Before = (_, _) => null;
        await under.AddAsync(fresh);
        Assert.Equal(["Dog tags come by mail."], await DogAsync(under.Index));
        Assert.Single(await under.Index.PassagesAsync(CancellationToken.None), p => p.DocumentId == "dog.md");
    }

    [Fact]
    public async Task Replace_ByAnotherHost_FoundAtTheNextSearch()
    {
        await using var under = await IndexUnderTest.FilledAsync(IndexUnderTest.QdrantToday);
        var other = under.Host();
        Assert.NotEmpty(await DogAsync(other));

        await under.AddAsync([NewDog]);

        Assert.Equal(["Dog tags come by mail."], await DogAsync(other));
    }

    [Fact]
    public async Task Replace_ByAnotherHost_CommonnessOfWordsFollows()
    {
        await using var under = await IndexUnderTest.FilledAsync(IndexUnderTest.QdrantToday);
        var other = under.Host();
        await DogAsync(other);
        await under.AddAsync([NewDog, CityPassages.Of("new.md", "Kennels", "A kennel needs a dog license for each dog.")]);
        await under.Index.WithdrawAsync("pool.md", CancellationToken.None);

        await other.DocumentsAsync(CancellationToken.None);

        var query = CityPassages.Query("dog license fence cost");
        Assert.Equal(
            (await under.SearchAsync(query)).Select(p => (p.Passage.Id, p.Score)),
            (await other.SearchAsync(query, CancellationToken.None)).Select(p => (p.Passage.Id, p.Score)));
    }

    [Fact]
    public async Task Prepare_AnotherModel_NoSearchMissesAnything()
    {
        await using var under = await IndexUnderTest.FilledAsync(IndexUnderTest.QdrantToday);
        var old = under.StandIn.Aliases[under.Alias];
        var other = under.Host(new ConceptEmbeddings("concepts"));
        var gaps = 0;
        under.StandIn.Before = (_, _) =>
        {
            // Between any two requests of the rebuild a search is answered by a whole collection.
            gaps += under.StandIn.CountOf(under.Alias) == under.StandIn.CountOf(old) ? 0 : 1;
            return null;
        };

        await other.PrepareAsync(CancellationToken.None);

        under.StandIn.Before = (_, _) => null;
        Assert.Equal(0, gaps);
        var now = under.StandIn.Aliases[under.Alias];
        Assert.NotEqual(old, now);
        Assert.Equal([now], under.StandIn.Collections);
        Assert.NotEmpty(await DogAsync(under.Index));
        Assert.NotEmpty(await DogAsync(other));
    }

    [Fact]
    public async Task Search_AnotherHostMovedToAnotherModel_GoesOnByWords()
    {
        await using var under = await IndexUnderTest.FilledAsync(IndexUnderTest.QdrantToday, new ConceptEmbeddings("concepts"));
        await under.Host(new ConceptEmbeddings("more concepts", dimensions: 12)).PrepareAsync(CancellationToken.None);
        var moved = under.StandIn.Aliases[under.Alias];

        Assert.NotEmpty(await DogAsync(under.Index));
        await under.Index.PrepareAsync(CancellationToken.None);
        Assert.Equal(moved, under.StandIn.Aliases[under.Alias]);
    }

    [Fact]
    public async Task Search_ServerSilent_UnavailableInTime()
    {
        await using var server = await QdrantStandIn.StartAsync();
        await using var services = QdrantServices.Over(server.Address, seconds: 1);
        server.IsSilent = true;

        await Assert.ThrowsAsync<KnowledgeUnavailableException>(() => services.Index.SearchAsync(CityPassages.Query("dog"), CancellationToken.None));
    }

    [Fact]
    public async Task Prepare_NothingChanged_WritesNothing()
    {
        await using var under = await IndexUnderTest.FilledAsync(IndexUnderTest.QdrantToday, new ConceptEmbeddings("concepts"));
        under.StandIn.Requests.Clear();

        await under.Index.PrepareAsync(CancellationToken.None);

        Assert.DoesNotContain(under.StandIn.Requests, request => request.StartsWith("PUT", StringComparison.Ordinal) || request.StartsWith("DELETE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Open_ModelAwayAtStart_KeepsTheCollectionWithVectors()
    {
        var model = new ConceptEmbeddings("concepts");
        await using var under = await IndexUnderTest.FilledAsync(IndexUnderTest.QdrantToday, model);
        var serving = under.StandIn.Aliases[under.Alias];
        var again = under.Host(new ConceptEmbeddings("concepts") { IsAway = true });

        await again.PrepareAsync(CancellationToken.None);

        Assert.Equal(serving, under.StandIn.Aliases[under.Alias]);
        Assert.NotEmpty(await DogAsync(again));
    }

    [Fact]
    public async Task Search_ServerTooOld_SaysWhichIsNeeded()
    {
        await using var server = await QdrantStandIn.StartAsync("1.15.2");
        await using var services = QdrantServices.Over(server.Address);

        var fault = await Assert.ThrowsAsync<KnowledgeUnavailableException>(
            () => services.Index.SearchAsync(CityPassages.Query("dog"), CancellationToken.None));

        Assert.Contains("1.15.3", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_WrongKey_Unavailable()
    {
        await using var server = await QdrantStandIn.StartAsync(apiKey: "right");
        await using var services = QdrantServices.Over(server.Address, "wrong");

        var fault = await Assert.ThrowsAsync<KnowledgeUnavailableException>(
            () => services.Index.SearchAsync(CityPassages.Query("dog"), CancellationToken.None));

        Assert.Contains("401", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bm25_PublishedExample_WeighsAsPublished()
    {
        var document = JsonNode.Parse("""{"text":"the cat sat on the","model":"qdrant/bm25","options":{"language":"none","tokenizer":"whitespace","avg_len":5}}""")!;

        Assert.Equal(1.375, new StandInBm25(new(1, 19)).OfDocument(document)["the"], 3);
    }

    [FactIfShared(QdrantContract.Specification)]
    public void Contract_RequestThatItDoesNotKnow_IsFound()
    {
        var none = new Microsoft.AspNetCore.Http.QueryCollection();
        List<string> ErrorsOf(string body) => QdrantContract.Published!.ErrorsOf("POST", "/collections/c/points/query", none, JsonNode.Parse(body));

        Assert.Empty(ErrorsOf("""{"query":{"rrf":{"k":60,"weights":[1,0.5]}},"limit":3}"""));
        Assert.NotEmpty(ErrorsOf("""{"query":{"rrf":{"k":60,"wieghts":[1,0.5]}},"limit":3}"""));
        Assert.NotEmpty(ErrorsOf("""{"query":[0.1],"limt":3}"""));
        Assert.NotEmpty(ErrorsOf("""{"query":{"text":"a","model":"qdrant/bm25","options":{"average":3}},"using":"bm25"}"""));
        Assert.NotEmpty(ErrorsOf("""{"query":[0.1],"filter":{"must":[{"key":"a","match":{"vlaue":"b"}}]}}"""));
    }

    private static async Task<IReadOnlyList<string>> DogAsync(IKnowledgeIndex index) =>
        [.. (await index.SearchAsync(CityPassages.Query("dog license cost tags"), CancellationToken.None))
            .Where(p => p.Passage.DocumentId == "dog.md")
            .Select(p => p.Passage.Text)
            .Order(StringComparer.Ordinal)];
}
