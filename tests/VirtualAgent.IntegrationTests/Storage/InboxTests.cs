using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.State;
using VirtualAgent.IntegrationTests.Support;
using VirtualAgent.Storage;
using VirtualAgent.Storage.Inbox;

namespace VirtualAgent.IntegrationTests.Storage;

[Collection(DatabaseCollection.Name)]
public sealed class InboxTests(PostgresServer postgres)
{
    [Theory, OnEachDatabase]
    public async Task AcceptAsync_SameKeyFiftyTimesAtOnce_OneIsAccepted(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var inbox = storage.Get<IInbox>();

        var acceptances = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ =>
            Task.Run(() => inbox.AcceptAsync(storage.Message("same"), CancellationToken.None))));

        Assert.Single(acceptances, Acceptance.Accepted);
        Assert.Single(await storage.Get<InboxQueue>().NextAsync([], 100, CancellationToken.None));
    }

    [Theory, OnEachDatabase]
    public async Task AcceptAsync_SameKeyOnAnotherChannel_IsAccepted(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var inbox = storage.Get<IInbox>();

        await inbox.AcceptAsync(storage.Message("1"), CancellationToken.None);
        var other = await inbox.AcceptAsync(storage.Message("1") with { Channel = Channel.Sms }, CancellationToken.None);

        Assert.Equal(Acceptance.Accepted, other);
    }

    [Theory, OnEachDatabase]
    public async Task NextAsync_SeveralWaiting_GivesTheOldestOfEachConversation(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        foreach (var (key, conversation) in new[] { ("a1", "webchat:a"), ("a2", "webchat:a"), ("b1", "webchat:b"), ("c1", "webchat:c") })
        {
            await storage.Get<IInbox>().AcceptAsync(storage.Message(key, new(conversation)), CancellationToken.None);
        }

        var next = await storage.Get<InboxQueue>().NextAsync(["webchat:c"], 10, CancellationToken.None);

        Assert.Equal(["a1", "b1"], next.Select(n => n.Message.Key.Value));
    }

    [Theory, OnEachDatabase]
    public async Task RetryAsync_OldestPutOff_HoldsTheConversationBackUntilDue(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var queue = storage.Get<InboxQueue>();
        await storage.Get<IInbox>().AcceptAsync(storage.Message("1"), CancellationToken.None);
        await storage.Get<IInbox>().AcceptAsync(storage.Message("2"), CancellationToken.None);
        var first = Assert.Single(await queue.NextAsync([], 10, CancellationToken.None));

        await queue.RetryAsync(first.Id, TimeSpan.FromSeconds(4), "boom", CancellationToken.None);

        Assert.Empty(await queue.NextAsync([], 10, CancellationToken.None));
        storage.Time.Advance(TimeSpan.FromSeconds(5));
        var again = Assert.Single(await queue.NextAsync([], 10, CancellationToken.None));
        Assert.Equal((first.Id, 1), (again.Id, again.Attempts));
    }

    [Theory, OnEachDatabase]
    public async Task FailAsync_MessageGivenUp_LetsTheNextOneThrough(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var queue = storage.Get<InboxQueue>();
        await storage.Get<IInbox>().AcceptAsync(storage.Message("1"), CancellationToken.None);
        await storage.Get<IInbox>().AcceptAsync(storage.Message("2"), CancellationToken.None);
        var first = Assert.Single(await queue.NextAsync([], 10, CancellationToken.None));

        await queue.FailAsync(first.Id, "boom", CancellationToken.None);

        Assert.Equal("2", Assert.Single(await queue.NextAsync([], 10, CancellationToken.None)).Message.Key.Value);
    }

    [Theory, OnEachDatabase]
    public async Task AcceptAsync_KeyLongerThanTheColumn_StaysItsOwnMessage(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var inbox = storage.Get<IInbox>();
        var first = storage.Message(new string('k', 1_000) + "1");

        Assert.Equal(Acceptance.Accepted, await inbox.AcceptAsync(first, CancellationToken.None));
        Assert.Equal(Acceptance.Accepted, await inbox.AcceptAsync(storage.Message(new string('k', 1_000) + "2"), CancellationToken.None));
        Assert.Equal(Acceptance.Duplicate, await inbox.AcceptAsync(first, CancellationToken.None));
        Assert.Equal(CommitOutcome.Committed, await storage.CommitAsync(first, new Reply.Say("hi", [])));
    }
}
