using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.Staff;
using VirtualAgent.Host.Workers;
using VirtualAgent.IntegrationTests.Storage;
using VirtualAgent.IntegrationTests.Support;
using VirtualAgent.IntegrationTests.Twilio.Support;
using VirtualAgent.Storage;
using VirtualAgent.Storage.Data;
using VirtualAgent.Storage.Outbox;

namespace VirtualAgent.IntegrationTests.Workers;

[Collection(DatabaseCollection.Name)]
public sealed class OutboxDispatcherTests(PostgresServer postgres)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Dispatch_FirstTurnFailsTwice_NothingOvertakesIt()
    {
        var sender = new ScriptedSender(new SendOutcome.Retry("busy"), new SendOutcome.Retry("busy"));
        await using var storage = await OpenAsync(sender, "one", "two", "three");

        await RunAsync(storage, rows => rows.All(r => r.Status == OutboxStatus.Sent));

        Assert.Equal(["one", "one", "one", "two", "three"], sender.Tried.Select(t => t.Text));
        var waits = sender.Tried.Zip(sender.Tried.Skip(1), (a, b) => b.At - a.At).Take(2).ToList();
        Assert.True(waits[0] >= Backoff.After(1, 0) && waits[1] >= Backoff.After(2, 0), $"{waits[0]} then {waits[1]}");
    }

    [Fact]
    public async Task Dispatch_ProviderAwayForAnHour_SendsOnceItIsBack()
    {
        var sender = new ScriptedSender([.. Enumerable.Repeat(new SendOutcome.Retry("down"), 18)]);
        await using var storage = await OpenAsync(sender, "one", "two");
        var from = storage.Time.GetUtcNow();

        var rows = await RunAsync(storage, rows => rows.All(r => r.Status != OutboxStatus.Waiting), Minute);

        Assert.All(rows, row => Assert.Equal(OutboxStatus.Sent, row.Status));
        Assert.True(rows[0].Sent - from > TimeSpan.FromMinutes(45), $"{rows[0].Sent - from}");
    }

    [Fact]
    public async Task Dispatch_ProviderAwayTooLong_BecomesADeadLetterAndLetsTheNextThrough()
    {
        var sender = new ScriptedSender([.. Enumerable.Repeat(new SendOutcome.Retry("down"), 1_000)]) { Answers = text => text != "one" };
        await using var storage = await OpenAsync(sender, "one", "two");

        var rows = await RunAsync(storage, rows => rows.All(r => r.Status != OutboxStatus.Waiting), Minute);

        Assert.Equal([OutboxStatus.DeadLetter, OutboxStatus.Sent], rows.Select(r => r.Status));
        Assert.Equal("down", rows[0].Reason);
        Assert.True(rows[1].Sent - rows[1].Created >= OutboxDispatcher.Patience);
    }

    [Fact]
    public async Task Dispatch_SenderBreaksEightTimes_BecomesADeadLetter()
    {
        var sender = new ScriptedSender([.. Enumerable.Repeat<SendOutcome?>(null, 8)]) { Breaks = () => new InvalidOperationException() };
        await using var storage = await OpenAsync(sender, "one", "two");

        var rows = await RunAsync(storage, rows => rows.All(r => r.Status != OutboxStatus.Waiting), Minute);

        Assert.Equal([OutboxStatus.DeadLetter, OutboxStatus.Sent], rows.Select(r => r.Status));
        Assert.Equal((8, nameof(InvalidOperationException)), (rows[0].Attempts, rows[0].Reason));
    }

    [FactIfPostgres]
    public async Task Dispatch_CallHeldByAnotherHost_IsLeftToItForAWhile()
    {
        var sender = new ScriptedSender { Here = false };
        await using var storage = await OpenAsync(sender, StorageProvider.Postgres, "one");
        var from = storage.Time.GetUtcNow();

        await RunAsync(storage, rows => rows.All(r => r.Status == OutboxStatus.Sent));

        Assert.True(Assert.Single(sender.Tried).At - from >= TimeSpan.FromSeconds(8));
    }

    [FactIfPostgres]
    public async Task Claim_HeldByAnotherHost_IsRefusedUntilItIsLetGo()
    {
        await using var storage = await TestStorage.OpenAsync(StorageProvider.Postgres, postgres);
        await storage.CommitAsync(storage.Message("one"), new Reply.Say("one", []));
        var queue = storage.Get<OutboxQueue>();
        var id = (await RowsAsync(storage))[0].Id;

        await using (var claim = await queue.TryClaimAsync(id, default))
        {
            Assert.NotNull(claim);
            Assert.Null(await queue.TryClaimAsync(id, default));
        }

        await using (var again = await queue.TryClaimAsync(id, default))
        {
            Assert.NotNull(again);
            await queue.SentAsync(id, null, default);
        }

        Assert.Null(await queue.TryClaimAsync(id, default));
    }

    [Fact]
    public async Task Dispatch_Undeliverable_IsNotTriedAgain()
    {
        var sender = new ScriptedSender(new SendOutcome.Undeliverable("opted out"));
        await using var storage = await OpenAsync(sender, "one");

        var rows = await RunAsync(storage, rows => rows.All(r => r.Status != OutboxStatus.Waiting));

        Assert.Equal((OutboxStatus.DeadLetter, "opted out", 1), (rows[0].Status, rows[0].Reason, sender.Tried.Count));
    }

    [Fact]
    public async Task Dispatch_CallerHungUpBeforeItWasSaid_IsNoFailure()
    {
        var sender = new ScriptedSender(new SendOutcome.Undeliverable("the call is over", HungUp: true));
        await using var storage = await OpenAsync(sender, "one");
        using var log = new EventLog();

        var rows = await RunAsync(storage, rows => rows.All(r => r.Status != OutboxStatus.Waiting), log: new LoggerFactory([log]).CreateLogger<OutboxDispatcher>());

        Assert.Equal((OutboxStatus.DeadLetter, "the call is over"), (rows[0].Status, rows[0].Reason));
        Assert.Equal(["ReplyUnheard"], log.Seen);
    }

    [Fact]
    public async Task Dispatch_NewsThatCannotArrive_IsATaskForStaffAndNoDeadLetter()
    {
        var sender = new ScriptedSender(new SendOutcome.Undeliverable("the call is over"));
        await using var storage = await OpenAsync(sender);
        await storage.CommitAsync(storage.Message("news"), new Reply.News("Your report RB-1 is done."));

        var rows = await RunAsync(storage, rows => rows.All(r => r.Status != OutboxStatus.Waiting));

        Assert.Equal((OutboxStatus.Dropped, "the call is over"), (rows[0].Status, rows[0].Reason));
        var task = Assert.Single(await storage.Get<IStaffDesk>().OpenItemsAsync(default));
        Assert.Equal((HandoffKind.Task, HandoffReason.NewsNotDelivered, "Your report RB-1 is done."), (task.Kind, task.Reason, task.Summary));
    }

    [Fact]
    public async Task Dispatch_ReceiptToANumberThatOptedOut_GoesOutWhenItsOwnerWantsTextsAgain()
    {
        var sender = new ScriptedSender(new SendOutcome.Undeliverable("opted out", OptedOut: true));
        await using var storage = await OpenAsync(sender);
        await storage.CommitAsync(storage.Message("receipt"), new Reply.Receipt("Your number is RB-1."));

        var held = await RunAsync(storage, rows => rows.All(r => r.Status != OutboxStatus.Waiting));
        await storage.Get<IOptOutList>().SetAsync(held[0].Participant, false, CancellationToken.None);
        var sent = await RunAsync(storage, rows => rows.All(r => r.Status == OutboxStatus.Sent));

        Assert.Equal((OutboxStatus.Held, OutboxStatus.Sent), (held[0].Status, sent[0].Status));
        Assert.Equal(["Your number is RB-1.", "Your number is RB-1."], sender.Tried.Select(tried => tried.Text));
    }

    [Fact]
    public async Task Dispatch_SenderThrows_TriesAgain()
    {
        var sender = new ScriptedSender([null]);
        await using var storage = await OpenAsync(sender, "one");

        var rows = await RunAsync(storage, rows => rows.All(r => r.Status == OutboxStatus.Sent));

        Assert.Equal((2, "SM1"), (rows[0].Attempts, rows[0].ProviderId));
    }

    private Task<TestStorage> OpenAsync(ScriptedSender sender, params string[] texts) => OpenAsync(sender, StorageProvider.Sqlite, texts);

    private async Task<TestStorage> OpenAsync(ScriptedSender sender, StorageProvider provider, params string[] texts)
    {
        var storage = await TestStorage.OpenAsync(provider, postgres, services => services.AddSingleton<IReplySender>(sender));
        sender.Time = storage.Time;
        foreach (var text in texts)
        {
            await storage.CommitAsync(storage.Message(text), new Reply.Say(text, []));
        }

        return storage;
    }

    private static async Task<List<OutboxRow>> RunAsync(TestStorage storage, Func<List<OutboxRow>, bool> done, TimeSpan? step = null, ILogger<OutboxDispatcher>? log = null)
    {
        using var dispatcher = new OutboxDispatcher(
            storage.Get<OutboxQueue>(),
            storage.Get<IServiceScopeFactory>(),
            storage.Get<IHandoffDesk>(),
            storage.Get<WorkSignals>(),
            new(NullLogger<Outage>.Instance),
            storage.Time,
            log ?? NullLogger<OutboxDispatcher>.Instance);
        await dispatcher.UntilAsync(storage, async () => done(await RowsAsync(storage)), step);
        return await RowsAsync(storage);
    }

    private static async Task<List<OutboxRow>> RowsAsync(TestStorage storage)
    {
        await using var db = await storage.Get<IDbContextFactory<CityDbContext>>().CreateDbContextAsync();
        return await db.Outbox.AsNoTracking().OrderBy(r => r.Id).ToListAsync();
    }

    /// <summary>Gives the outcomes in turn (null: throws), then sends.</summary>
    private sealed class ScriptedSender(params SendOutcome?[] outcomes) : IReplySender
    {
        private readonly Queue<SendOutcome?> _outcomes = new(outcomes);

        /// <summary>Texts that are sent whatever the script says.</summary>
        public Func<string, bool> Answers { get; init; } = _ => false;

        public Func<Exception> Breaks { get; init; } = () => new HttpRequestException("no route");

        public TimeProvider Time { get; set; } = TimeProvider.System;

        public ConcurrentQueue<(string Text, DateTimeOffset At)> Tried { get; } = new();

        public bool Here { get; init; } = true;

        public Channel Channel => Channel.WebChat;

        public bool IsHere(OutboundTurn turn) => Here;

        public Task<SendOutcome> SendAsync(OutboundTurn turn, CancellationToken cancellationToken)
        {
            Tried.Enqueue((turn.Replies[0].Text, Time.GetUtcNow()));
            return Task.FromResult(!Answers(turn.Replies[0].Text) && _outcomes.TryDequeue(out var outcome)
                ? outcome ?? throw Breaks()
                : new SendOutcome.Sent("SM1"));
        }
    }
}
