using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using VirtualAgent.Core.CityHall;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.Staff;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Texts;
using VirtualAgent.IntegrationTests.Support;
using VirtualAgent.Storage;
using VirtualAgent.Storage.Data;
using VirtualAgent.Storage.Inbox;
using VirtualAgent.Storage.Outbox;

namespace VirtualAgent.IntegrationTests.Storage;

[Collection(DatabaseCollection.Name)]
public sealed class StaffTests(PostgresServer postgres)
{
    private const string Actor = "ana@city.example";

    [Theory, OnEachDatabase]
    public async Task RetryAsync_ReplyGivenUp_GoesOutAgainOnce(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var (letters, queue) = (storage.Get<IDeadLetters>(), storage.Get<OutboxQueue>());
        await storage.CommitAsync(storage.Message("1"), new Reply.Say("It is open.", []));
        var waiting = Assert.Single(await queue.NextAsync([], 10, CancellationToken.None));
        await queue.DeadLetterAsync(waiting.Turn.Id, "The number is not in service.", CancellationToken.None);

        var letter = Assert.Single(await letters.ListAsync(10, CancellationToken.None));
        var first = await letters.RetryAsync(letter.Kind, letter.Id, Actor, CancellationToken.None);
        var second = await letters.RetryAsync(letter.Kind, letter.Id, Actor, CancellationToken.None);

        Assert.Equal((DeadLetterKind.Reply, "It is open.", "The number is not in service."), (letter.Kind, letter.Text, letter.Reason));
        Assert.Equal((true, false), (first, second));
        Assert.Equal(0, Assert.Single(await queue.NextAsync([], 10, CancellationToken.None)).Attempts);
        Assert.Empty(await letters.ListAsync(10, CancellationToken.None));
    }

    [Theory, OnEachDatabase]
    public async Task RetryAsync_MessageGivenUp_HasItsTurnAgain(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var (letters, queue) = (storage.Get<IDeadLetters>(), storage.Get<InboxQueue>());
        await storage.Get<IInbox>().AcceptAsync(storage.Message("1", text: "hello there"), CancellationToken.None);
        var waiting = Assert.Single(await queue.NextAsync([], 10, CancellationToken.None));
        await queue.FailAsync(waiting.Id, "InvalidOperationException", CancellationToken.None);

        var letter = Assert.Single(await letters.ListAsync(10, CancellationToken.None));
        Assert.False(await letters.RetryAsync(DeadLetterKind.Reply, letter.Id, Actor, CancellationToken.None));
        Assert.True(await letters.RetryAsync(letter.Kind, letter.Id, Actor, CancellationToken.None));

        Assert.Equal((DeadLetterKind.Message, "hello there"), (letter.Kind, letter.Text));
        Assert.Equal("hello there", Assert.Single(await queue.NextAsync([], 10, CancellationToken.None)).Message.Text);
    }

    [Theory, OnEachDatabase]
    public async Task NextAsync_MessageThatCannotBeRead_IsSetAsideAndListed(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var (letters, queue) = (storage.Get<IDeadLetters>(), storage.Get<InboxQueue>());
        await storage.Get<IInbox>().AcceptAsync(storage.Message("1"), CancellationToken.None);
        await storage.Get<IInbox>().AcceptAsync(storage.Message("2"), CancellationToken.None);
        await storage.Get<Database>().WriteAsync(
            db => db.Inbox.Where(r => r.MessageKey == "1").ExecuteUpdateAsync(row => row.SetProperty(r => r.Message, "torn")),
            CancellationToken.None);

        Assert.Empty(await queue.NextAsync([], 10, CancellationToken.None));
        Assert.Equal("2", Assert.Single(await queue.NextAsync([], 10, CancellationToken.None)).Message.Key.Value);
        var letter = Assert.Single(await letters.ListAsync(10, CancellationToken.None));
        Assert.Equal((DeadLetterKind.Message, TestStorage.Chat, string.Empty), (letter.Kind, letter.Conversation, letter.Text));
        Assert.StartsWith("Unreadable", letter.Reason, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task CloseAsync_WaitingResident_IsReleasedByOneMessage(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var desk = storage.Get<IStaffDesk>();
        await HandOffAsync(storage);
        var item = Assert.Single(await desk.OpenItemsAsync(CancellationToken.None));

        var closed = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => desk.CloseAsync(item.Id, Actor, CancellationToken.None))));

        Assert.Equal(item, Assert.Single(closed, c => c is not null));
        var release = Assert.Single(await storage.Get<InboxQueue>().NextAsync([], 10, CancellationToken.None));
        Assert.Equal(new Payload.System(new Command.AgentReleased(AgentRelease.Unspoken)), release.Message.Payload);
        Assert.Empty(await desk.OpenItemsAsync(CancellationToken.None));
    }

    [Theory, OnEachDatabase]
    public async Task ReplyAsync_SentTwice_IsSaidOnceAndOnlyWhileSomebodyWaits(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var desk = storage.Get<IStaffDesk>();
        await HandOffAsync(storage);
        var item = Assert.Single(await desk.OpenItemsAsync(CancellationToken.None));
        var reply = new StaffReply("form-1", "Ana", "It opens at noon.");

        var said = (await desk.ReplyAsync(item.Id, reply, Actor, CancellationToken.None), await desk.ReplyAsync(item.Id, reply, Actor, CancellationToken.None));
        var waiting = Assert.Single(await storage.Get<InboxQueue>().NextAsync([], 10, CancellationToken.None));
        await desk.CloseAsync(item.Id, Actor, CancellationToken.None);

        Assert.Equal((true, true), said);
        Assert.Equal(new Payload.System(new Command.AgentSays("Ana", "It opens at noon.")), waiting.Message.Payload);
        Assert.False(await desk.ReplyAsync(item.Id, reply with { Key = "form-2" }, Actor, CancellationToken.None));
    }

    [Theory, OnEachDatabase]
    public async Task ChangeAsync_ReporterAndFollower_AreBothToldOnce(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var other = new ConversationKey("webchat:two");
        await storage.CommitAsync(storage.Message("1"));
        await storage.CommitAsync(storage.Message("2", other) with { Participant = "dl_two" });
        var requests = storage.Get<IServiceRequests>();
        var filed = await requests.FileAsync(
            new("pothole", "A hole", null, null, null, ImmutableSortedDictionary<string, string>.Empty, [], null, null, TestStorage.Chat, "dl_one", null), "run-1", CancellationToken.None);
        await requests.FollowAsync(filed.TrackingNumber, other, "dl_two", CancellationToken.None);
        await requests.FollowAsync(filed.TrackingNumber, TestStorage.Chat, "dl_one", CancellationToken.None);
        var change = new RequestChange(filed.TrackingNumber, RequestStatus.Closed, "Filled.", Phrase.Of("request-news.closed"), Actor);

        var first = await storage.Get<IRequestDesk>().ChangeAsync(change, CancellationToken.None);
        var second = await storage.Get<IRequestDesk>().ChangeAsync(change, CancellationToken.None);

        Assert.Equal((true, false), (first, second));
        var told = await storage.Get<InboxQueue>().NextAsync([], 10, CancellationToken.None);
        Assert.Equal([TestStorage.Chat.Value, other.Value], told.Select(t => t.Message.Conversation.Value).Order(StringComparer.Ordinal));
        var now = Assert.Single(await storage.Get<IRequestDesk>().NewestAsync(10, CancellationToken.None));
        Assert.Equal((RequestStatus.Closed, "Filled."), (now.Status, now.StatusNote));
    }

    private static async Task HandOffAsync(TestStorage storage)
    {
        await storage.Get<IHandoffDesk>().OpenAsync(
            new(TestStorage.Chat, Channel.WebChat, "dl_one", "en", HandoffReason.Asked, "A question"), CancellationToken.None);
        var message = storage.Message("1");
        var state = ConversationState.New(message.Conversation, message.Channel, message.Participant, "en") with { Mode = ControlMode.WaitingForAgent };
        await storage.Get<IConversationStore>().CommitAsync(new(message, state, [], []), CancellationToken.None);
    }
}
