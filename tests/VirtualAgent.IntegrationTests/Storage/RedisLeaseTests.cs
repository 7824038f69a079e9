using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.State;
using VirtualAgent.Host.Workers;
using VirtualAgent.IntegrationTests.Support;
using VirtualAgent.IntegrationTests.Workers;
using VirtualAgent.Storage;
using VirtualAgent.Storage.Inbox;
using VirtualAgent.Storage.Leases;

namespace VirtualAgent.IntegrationTests.Storage;

[Collection(DatabaseCollection.Name)]
public sealed class RedisLeaseTests(PostgresServer postgres)
{
    private static readonly ConversationKey Key = new("webchat:one");

    private readonly ManualTime _time = new(new(2026, 11, 25, 16, 0, 0, TimeSpan.Zero));
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();

    [FactIfRedis]
    public async Task Acquire_HeldByAnotherProcess_IsRefusedUntilItIsGivenBack()
    {
        using var redis = await RedisServer.StartAsync();
        await using var one = Process(redis);
        await using var two = Process(redis);

        var held = await one.TryAcquireAsync(Key, default);
        Assert.NotNull(held);
        Assert.Null(await two.TryAcquireAsync(Key, default));
        Assert.NotNull(await two.TryAcquireAsync(new("webchat:two"), default));
        await held.DisposeAsync();

        Assert.NotNull(await two.TryAcquireAsync(Key, default));
    }

    [FactIfRedis]
    public async Task Acquire_RedisKilled_FallsBackToThisProcessAndComesBackWithIt()
    {
        using var redis = await RedisServer.StartAsync();
        await using var one = Process(redis);
        await using var two = Process(redis);
        await using (var before = await one.TryAcquireAsync(Key, default))
        {
            Assert.NotNull(before);
            redis.Kill();
        }

        var alone = await one.TryAcquireAsync(Key, default);
        Assert.NotNull(alone);
        Assert.Null(await one.TryAcquireAsync(Key, default));
        await alone.DisposeAsync();
        await redis.LaunchAsync();

        Assert.True(await SharesAgainAsync(one, two));
    }

    [FactIfRedis]
    public async Task Pumps_OfTwoProcessesOverOneDatabase_KeepEachConversationInOrder()
    {
        using var redis = await RedisServer.StartAsync();
        var provider = PostgresServer.Programs is null ? StorageProvider.Sqlite : StorageProvider.Postgres;
        await using var storage = await TestStorage.OpenAsync(provider, postgres);
        await using var leases = Process(redis);
        await using var otherLeases = Process(redis);
        var turns = new Turns(storage);
        for (var i = 0; i < 40; i++)
        {
            await storage.Get<IInbox>().AcceptAsync(storage.Message($"{i}", new($"webchat:{i % 4}")), default);
        }

        using var other = Pump(storage, otherLeases, turns);
        await other.StartAsync(default);
        using var pump = Pump(storage, leases, turns);
        await pump.UntilAsync(storage, () => Task.FromResult(turns.Taken.Count >= 40));
        await other.StopAsync(default);

        Assert.False(turns.Overlapped);
        Assert.All(
            turns.Taken.GroupBy(m => m.Conversation),
            taken => Assert.Equal(taken.Select(m => int.Parse(m.Key.Value)).Order(), taken.Select(m => int.Parse(m.Key.Value))));
        Assert.Equal(40, turns.Taken.Select(m => m.Key).Distinct().Count());
    }

    /// <summary>The client finds the server again by itself; meanwhile the clock passes over its pauses.</summary>
    private async Task<bool> SharesAgainAsync(RedisLease one, RedisLease two)
    {
        for (var i = 0; i < 100; i++)
        {
            _time.Advance(TimeSpan.FromSeconds(6));
            await using var held = await one.TryAcquireAsync(Key, default);
            await using var second = await two.TryAcquireAsync(Key, default);
            if (second is null)
            {
                return true;
            }

            await Task.Delay(100);
        }

        return false;
    }

    private RedisLease Process(RedisServer redis) => new(
        RedisAddress.Parse(redis.ConnectionString), new(), _time, _services.GetRequiredService<IMeterFactory>(), NullLogger<RedisLease>.Instance);

    private static ConversationPump Pump(TestStorage storage, RedisLease leases, Turns turns) => new(
        storage.Get<InboxQueue>(), leases, turns, storage.Get<WorkSignals>(), new(NullLogger<Outage>.Instance), storage.Time, NullLogger<ConversationPump>.Instance);

    private sealed class Turns(TestStorage storage) : ITurnRunner
    {
        private readonly ConcurrentDictionary<ConversationKey, int> _running = new();

        public bool Overlapped { get; private set; }

        public ConcurrentQueue<InboundMessage> Taken { get; } = new();

        public async Task RunAsync(InboundMessage message, CancellationToken cancellationToken)
        {
            Overlapped |= _running.AddOrUpdate(message.Conversation, 1, (_, n) => n + 1) > 1;
            await storage.CommitAsync(message);
            Taken.Enqueue(message);
            _running.AddOrUpdate(message.Conversation, 0, (_, n) => n - 1);
        }
    }
}
