using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.State;
using VirtualAgent.Host.Workers;
using VirtualAgent.IntegrationTests.Storage;
using VirtualAgent.IntegrationTests.Support;
using VirtualAgent.Storage;
using VirtualAgent.Storage.Data;
using VirtualAgent.Storage.Inbox;

namespace VirtualAgent.IntegrationTests.Workers;

[Collection(DatabaseCollection.Name)]
public sealed class ConversationPumpTests(PostgresServer postgres)
{
    [Fact]
    public async Task Pump_ManyMessagesOfManyConversations_KeepsEachInOrderAndOneAtATime()
    {
        await using var storage = await TestStorage.OpenAsync(StorageProvider.Sqlite, postgres);
        var turns = new RecordingTurns(storage);
        for (var i = 0; i < 40; i++)
        {
            await AcceptAsync(storage, $"{i}", $"webchat:{i % 5}");
        }

        await RunAsync(storage, turns, rows => rows.All(r => r.Status == InboxStatus.Done));

        Assert.False(turns.Overlapped);
        Assert.All(
            turns.Taken.GroupBy(m => m.Conversation),
            taken => Assert.Equal(taken.Select(m => int.Parse(m.Key.Value)).Order(), taken.Select(m => int.Parse(m.Key.Value))));
        Assert.Equal(40, turns.Taken.Count);
    }

    [Fact]
    public async Task Pump_TurnThatAlwaysFails_IsGivenUpAndTheNextMessageGetsItsTurn()
    {
        await using var storage = await TestStorage.OpenAsync(StorageProvider.Sqlite, postgres);
        var turns = new RecordingTurns(storage) { Fails = "bad" };
        await AcceptAsync(storage, "bad", "webchat:one");
        await AcceptAsync(storage, "good", "webchat:one");

        var rows = await RunAsync(storage, turns, rows => rows.All(r => r.Status != InboxStatus.Waiting));

        Assert.Equal([InboxStatus.Failed, InboxStatus.Done], rows.Select(r => r.Status));
        Assert.Equal((5, nameof(InvalidOperationException)), (rows[0].Attempts, rows[0].Reason));
    }

    [Fact]
    public async Task Pump_LeaseHeldElsewhere_WaitsWithoutCountingATry()
    {
        await using var storage = await TestStorage.OpenAsync(StorageProvider.Sqlite, postgres);
        var turns = new RecordingTurns(storage);
        await AcceptAsync(storage, "1", "webchat:one");
        var lease = await storage.Get<IConversationLease>().TryAcquireAsync(new("webchat:one"), CancellationToken.None);
        var looks = 0;

        var rows = await RunAsync(storage, turns, rows =>
        {
            if (++looks == 20)
            {
                Assert.Empty(turns.Taken);
                lease!.DisposeAsync().AsTask().GetAwaiter().GetResult();
            }

            return rows.All(r => r.Status == InboxStatus.Done);
        });

        Assert.Equal(0, rows[0].Attempts);
    }

    private static Task AcceptAsync(TestStorage storage, string key, string conversation) =>
        storage.Get<IInbox>().AcceptAsync(storage.Message(key, new(conversation)), CancellationToken.None);

    private static async Task<List<InboxRow>> RunAsync(TestStorage storage, ITurnRunner turns, Func<List<InboxRow>, bool> done)
    {
        using var pump = new ConversationPump(
            storage.Get<InboxQueue>(),
            storage.Get<IConversationLease>(),
            turns,
            storage.Get<WorkSignals>(),
            new(NullLogger<Outage>.Instance),
            storage.Time,
            NullLogger<ConversationPump>.Instance);
        await pump.UntilAsync(storage, async () => done(await RowsAsync(storage)));
        return await RowsAsync(storage);
    }

    private static async Task<List<InboxRow>> RowsAsync(TestStorage storage)
    {
        await using var db = await storage.Get<IDbContextFactory<CityDbContext>>().CreateDbContextAsync();
        return await db.Inbox.AsNoTracking().OrderBy(r => r.Id).ToListAsync();
    }

    private sealed class RecordingTurns(TestStorage storage) : ITurnRunner
    {
        private readonly ConcurrentDictionary<ConversationKey, int> _running = new();

        public string? Fails { get; init; }

        public bool Overlapped { get; private set; }

        public ConcurrentQueue<InboundMessage> Taken { get; } = new();

        public async Task RunAsync(InboundMessage message, CancellationToken cancellationToken)
        {
            Overlapped |= _running.AddOrUpdate(message.Conversation, 1, (_, n) => n + 1) > 1;
            await Task.Yield();
            if (message.Key.Value == Fails)
            {
                _running[message.Conversation] = 0;
                throw new InvalidOperationException("broken");
            }

            Taken.Enqueue(message);
            await storage.CommitAsync(message);
            _running[message.Conversation] = 0;
        }
    }
}
