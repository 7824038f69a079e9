using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using VirtualAgent.Core.CityHall;
using VirtualAgent.Core.Messages;
using VirtualAgent.IntegrationTests.Support;
using VirtualAgent.Storage;
using VirtualAgent.Storage.Requests;

namespace VirtualAgent.IntegrationTests.Storage;

[Collection(DatabaseCollection.Name)]
public sealed class ServiceRequestTests(PostgresServer postgres)
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13];

    [Theory, OnEachDatabase]
    public async Task FileAsync_SameKeyAtOnce_FilesOneRequest(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var register = storage.Get<IServiceRequests>();

        var filed = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ =>
            Task.Run(() => register.FileAsync(Draft(), "run1", CancellationToken.None))));

        Assert.Single(filed.Select(r => r.TrackingNumber).Distinct());
    }

    [Theory, OnEachDatabase]
    public async Task FileAsync_NumberTaken_TakesTheNext(StorageProvider provider)
    {
        var bodies = new Queue<int>([4817209, 4817209, 7]);
        await using var storage = await TestStorage.OpenAsync(provider, postgres, services =>
            services.AddSingleton<NewTrackingNumber>(prefix => TrackingNumber.Of(prefix, bodies.Dequeue())));
        var register = storage.Get<IServiceRequests>();

        var first = await register.FileAsync(Draft(), "run1", CancellationToken.None);
        var second = await register.FileAsync(Draft(), "run2", CancellationToken.None);

        Assert.StartsWith("TV-4817-209", first.TrackingNumber, StringComparison.Ordinal);
        Assert.StartsWith("TV-0000-007", second.TrackingNumber, StringComparison.Ordinal);
        Assert.Equal(first, await register.FindAsync(first.TrackingNumber, CancellationToken.None), SameNumber);
    }

    [Theory, OnEachDatabase]
    public async Task FindAsync_NumberAsWrittenByHand_FindsIt(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var register = storage.Get<IServiceRequests>();
        var photo = await storage.Get<IAttachmentStore>().AddAsync(TestStorage.Chat, "hole.png", new MemoryStream(Png), CancellationToken.None);
        var filed = await register.FileAsync(Draft() with { PhotoIds = [photo!.Id] }, "run1", CancellationToken.None);

        var found = await register.FindAsync(filed.TrackingNumber.Replace("-", " ").ToLowerInvariant(), CancellationToken.None);

        Assert.Equal(filed.TrackingNumber, found!.TrackingNumber);
        Assert.Equal(photo, Assert.Single(found.Photos));
        Assert.Equal("deep", found.Attributes["size"]);
        Assert.Null(await register.FindAsync("what number?", CancellationToken.None));
    }

    [Theory, OnEachDatabase]
    public async Task LatestOfAsync_FiledAndLaterFollowed_GivesTheFollowed(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var register = storage.Get<IServiceRequests>();
        var theirs = await register.FileAsync(Draft() with { Participant = "+13095550101" }, "run1", CancellationToken.None);
        storage.Time.Advance(TimeSpan.FromMinutes(1));
        await register.FileAsync(Draft(), "run2", CancellationToken.None);
        storage.Time.Advance(TimeSpan.FromMinutes(1));

        await register.FollowAsync(theirs.TrackingNumber, TestStorage.Chat, "dl_one", CancellationToken.None);
        await register.FollowAsync(theirs.TrackingNumber, TestStorage.Chat, "dl_one", CancellationToken.None);

        var latest = await register.LatestOfAsync(Channel.WebChat, "dl_one", CancellationToken.None);
        Assert.Equal(theirs.TrackingNumber, latest!.TrackingNumber);
        Assert.Null(await register.LatestOfAsync(Channel.WebChat, "dl_nobody", CancellationToken.None));
    }

    [Theory, OnEachDatabase]
    public async Task AddAsync_SameKeyAtOnce_AddsOnceToTheResidentsOwnRequestAlone(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var register = storage.Get<IServiceRequests>();
        var filed = await register.FileAsync(Draft(), "run1", CancellationToken.None);
        var addition = new RequestAddition("There is glass too", "44 Elm Street", ["picture"], storage.Time.GetUtcNow());

        var added = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ =>
            Task.Run(() => register.AddAsync(filed.TrackingNumber, addition, TestStorage.Chat, "dl_one", "add1", CancellationToken.None))));
        var byAnother = await register.AddAsync(filed.TrackingNumber, addition, new("webchat:other"), "dl_other", "add2", CancellationToken.None);

        Assert.All(added, Assert.True);
        Assert.False(byAnother);
        var kept = Assert.Single((await register.FindAsync(filed.TrackingNumber, CancellationToken.None))!.Additions);
        Assert.Equal(("There is glass too", "44 Elm Street", "picture"), (kept.Note, kept.PlaceId, Assert.Single(kept.PhotoIds)));
    }

    [Theory, OnEachDatabase]
    public async Task NearbyAsync_RequestsAround_GivesThreeNearestOfTheKind(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var register = storage.Get<IServiceRequests>();
        foreach (var (run, north) in new[] { ("a", 0.0005), ("b", 0.0001), ("c", 0.0003), ("d", 0.0002), ("far", 0.01) })
        {
            await register.FileAsync(Draft() with { Latitude = 41.5 + north, Description = run }, run, CancellationToken.None);
        }

        var near = await register.NearbyAsync("pothole", 41.5, -90.5, 100, CancellationToken.None);

        Assert.Equal(["b", "d", "c"], near.Select(r => r.Description));
        Assert.Empty(await register.NearbyAsync("graffiti", 41.5, -90.5, 100, CancellationToken.None));
    }

    [Theory, OnEachDatabase]
    public async Task SearchAsync_TypeStateAndTime_GivesTheNewestThatFit(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var register = storage.Get<IServiceRequests>();
        var start = storage.Time.GetUtcNow();
        foreach (var (run, code) in new[] { ("a", "pothole"), ("b", "graffiti"), ("c", "pothole"), ("d", "pothole") })
        {
            await register.FileAsync(Draft() with { ServiceCode = code, Description = run }, run, CancellationToken.None);
            storage.Time.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal(["d", "c"], await FoundAsync(new(["pothole"], [RequestStatus.Open], start, start.AddDays(9), 2)));
        Assert.Equal(["b", "a"], await FoundAsync(new([], [], start, start.AddDays(1), 9)));
        Assert.Empty(await FoundAsync(new([], [RequestStatus.Closed, RequestStatus.InProgress], start, start.AddDays(9), 9)));

        async Task<IEnumerable<string>> FoundAsync(RequestSearch search) =>
            (await register.SearchAsync(search, CancellationToken.None)).Select(r => r.Description);
    }

    private static RequestDraft Draft() => new(
        "pothole",
        "A hole",
        "41 Elm Street",
        41.5,
        -90.5,
        ImmutableSortedDictionary<string, string>.Empty.Add("size", "deep"),
        [],
        null,
        null,
        TestStorage.Chat,
        "dl_one",
        new(2026, 11, 30));

    private static bool SameNumber(ServiceRequest? one, ServiceRequest? other) => one?.TrackingNumber == other?.TrackingNumber;
}
