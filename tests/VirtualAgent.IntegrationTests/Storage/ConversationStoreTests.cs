using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.Skills;
using VirtualAgent.Core.State;
using VirtualAgent.IntegrationTests.Support;
using VirtualAgent.Storage;
using VirtualAgent.Storage.Inbox;
using VirtualAgent.Storage.Outbox;

namespace VirtualAgent.IntegrationTests.Storage;

[Collection(DatabaseCollection.Name)]
public sealed class ConversationStoreTests(PostgresServer postgres)
{
    [Theory, OnEachDatabase]
    public async Task CommitAsync_AcceptedMessage_StoresStateAndReplyAndEndsTheInboxRow(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var message = storage.Message("1");
        await storage.Get<IInbox>().AcceptAsync(message, CancellationToken.None);
        var state = ConversationState.New(message.Conversation, message.Channel, message.Participant, "es") with
        {
            Stack = [new Frame.SkillFrame("PayBill", "run1", SlotValues.Empty.With("number", new("C1", "C1")), "kind", ["number"], VirtualAgent.Core.State.Consent.NotAsked, 1)],
            Offered = [new("c1", "Yes", [new Command.Affirm()])],
        };

        var outcome = await storage.Get<IConversationStore>().CommitAsync(
            new(message, state, [new Command.Affirm()], [new Reply.Ask("Which?", "kind", state.Offered)]),
            CancellationToken.None);

        Assert.Equal(CommitOutcome.Committed, outcome);
        var loaded = await storage.Get<IConversationStore>().LoadAsync(message.Conversation, CancellationToken.None);
        Assert.Equal(1, loaded!.Version);
        var frame = Assert.IsType<Frame.SkillFrame>(Assert.Single(loaded.Stack));
        Assert.Equal("C1", frame.Slots.Value("number"));
        Assert.IsType<Command.Affirm>(Assert.Single(Assert.Single(loaded.Offered).Commands));
        Assert.Empty(await storage.Get<InboxQueue>().NextAsync([], 10, CancellationToken.None));
        var turn = Assert.Single(await storage.Get<OutboxQueue>().NextAsync([], 10, CancellationToken.None)).Turn;
        Assert.Equal(("dl_one", "es", "1"), (turn.Participant, turn.Locale, turn.InReplyTo.Value));
        Assert.IsType<Reply.Ask>(Assert.Single(turn.Replies));
    }

    [Theory, OnEachDatabase]
    public async Task CommitAsync_SecondFromTheSameVersion_ConflictsAndChangesNothing(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var store = storage.Get<IConversationStore>();
        await storage.CommitAsync(storage.Message("0"));
        var state = (await store.LoadAsync(TestStorage.Chat, CancellationToken.None))!;
        await storage.Get<IInbox>().AcceptAsync(storage.Message("2"), CancellationToken.None);
        var first = new TurnCommit(storage.Message("1"), state, [], [new Reply.Say("one", [])]);
        var second = new TurnCommit(storage.Message("2"), state, [], [new Reply.Say("two", [])]);

        Assert.Equal(CommitOutcome.Committed, await store.CommitAsync(first, CancellationToken.None));
        Assert.Equal(CommitOutcome.Conflict, await store.CommitAsync(second, CancellationToken.None));

        var sent = Assert.Single(await storage.Get<OutboxQueue>().NextAsync([], 10, CancellationToken.None));
        Assert.Equal("one", Assert.Single(sent.Turn.Replies).Text);
        Assert.Single(await storage.Get<InboxQueue>().NextAsync([], 10, CancellationToken.None));
    }

    [Theory, OnEachDatabase]
    public async Task CommitAsync_TwentyFirstTurnsAtOnce_OneIsCommitted(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var store = storage.Get<IConversationStore>();
        var state = ConversationState.New(TestStorage.Chat, Channel.WebChat, "dl_one", "en");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() =>
            store.CommitAsync(new(storage.Message($"{i}"), state, [], []), CancellationToken.None))));

        Assert.Single(outcomes, CommitOutcome.Committed);
    }

    [Theory, OnEachDatabase]
    public async Task CommitAsync_MessageThatIsDone_SendsNothingAgain(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var message = storage.Message("1");
        await storage.Get<IInbox>().AcceptAsync(message, CancellationToken.None);
        await storage.CommitAsync(message, new Reply.Say("once", []));

        await storage.CommitAsync(message, new Reply.Say("twice", []));

        var turn = Assert.Single(await storage.Get<OutboxQueue>().NextAsync([], 10, CancellationToken.None)).Turn;
        Assert.Equal("once", Assert.Single(turn.Replies).Text);
        Assert.Equal(1, (await storage.Get<IConversationStore>().LoadAsync(TestStorage.Chat, CancellationToken.None))!.Version);
    }

    [Theory, OnEachDatabase]
    public async Task AppendAsync_ParallelWithDoubles_NumbersEachActivityOnce(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        var log = storage.Get<IActivityLog>();

        var appended = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() =>
            log.AppendAsync(TestStorage.Chat, $"activity{i % 4}", "{}", CancellationToken.None))));

        Assert.Equal(4, appended.Count(a => a.Added));
        var read = await log.ReadAsync(TestStorage.Chat, 1, 100, CancellationToken.None);
        Assert.Equal([2L, 3, 4], read.Select(a => a.Sequence));
    }

    [Theory, OnEachDatabase]
    public async Task EndedAsync_CallWithSpeechAndALink_DropsTheSpeechOnly(StorageProvider provider)
    {
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        await storage.CommitAsync(storage.Message("1"), new Reply.Say("bye", []));
        await storage.CommitAsync(storage.Message("2"), new Reply.Link("Pay here", "Pay", "https://city.example/pay/x"));

        await storage.Get<ICallRecord>().EndedAsync(TestStorage.Chat, transferred: true, CancellationToken.None);

        var left = Assert.Single(await storage.Get<OutboxQueue>().NextAsync([], 10, CancellationToken.None));
        Assert.IsType<Reply.Link>(Assert.Single(left.Turn.Replies));
    }
}
