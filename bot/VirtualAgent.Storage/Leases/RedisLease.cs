using System.Diagnostics.Metrics;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.State;

namespace VirtualAgent.Storage.Leases;

/// <summary>
/// Leases that several processes respect. Redis that is away costs wasted work and never a wrong state: this process then
/// keeps order among its own workers, and the state's version among all.
/// </summary>
internal sealed class RedisLease(
    ConfigurationOptions server, InProcessLease own, TimeProvider time, IMeterFactory meters, ILogger<RedisLease> logger) : IConversationLease, IAsyncDisposable
{
    /// <summary>What a process that died held is free again after this; a turn that takes longer is guarded by the version.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(15);

    /// <summary>The client's calls have no limit of their own.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>While Redis is away, turns do not each wait for it.</summary>
    private static readonly TimeSpan TriedAgainAfter = TimeSpan.FromSeconds(5);

    private readonly Counter<long> _fallbacks = meters.Create("VirtualAgent.Storage").CreateCounter<long>("virtualagent.storage.lease_fallbacks");
    private readonly SemaphoreSlim _connecting = new(1, 1);
    private ConnectionMultiplexer? _redis;
    private DateTimeOffset _triedAgain = DateTimeOffset.MinValue;
    private bool _away;

    public async Task<IAsyncDisposable?> TryAcquireAsync(ConversationKey key, CancellationToken cancellationToken)
    {
        if (await own.TryAcquireAsync(key, cancellationToken) is not { } local)
        {
            return null;
        }

        var held = new Held(this, local, $"lease:{key.Value}", Guid.NewGuid().ToString("N"));
        switch (await AskAsync(redis => redis.LockTakeAsync(held.Name, held.Token, Lifetime), cancellationToken))
        {
            case true:
                return held;
            case false:
                await local.DisposeAsync();
                return null;
            case null:
                _fallbacks.Add(1);
                return local;
        }
    }

    /// <summary>Tells in the log where the server does not answer, before the first message finds out.</summary>
    public Task ProbeAsync(CancellationToken cancellationToken) =>
        AskAsync(async redis => await redis.PingAsync() > TimeSpan.Zero, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_redis is { } redis)
        {
            await redis.CloseAsync(allowCommandsToComplete: false);
        }

        _connecting.Dispose();
    }

    /// <returns>Redis' answer; null where it gave none.</returns>
    private async Task<bool?> AskAsync(Func<IDatabase, Task<bool>> ask, CancellationToken cancellationToken)
    {
        if (time.GetUtcNow() < _triedAgain)
        {
            return null;
        }

        try
        {
            var answer = await ask((await ConnectAsync(cancellationToken)).GetDatabase()).WaitAsync(Patience, cancellationToken);
            Say(away: false, null);
            return answer;
        }
        catch (Exception fault) when (fault is RedisException or TimeoutException or ObjectDisposedException or SocketException)
        {
            _triedAgain = time.GetUtcNow() + TriedAgainAfter;
            Say(away: true, fault);
            return null;
        }
    }

    private async Task<ConnectionMultiplexer> ConnectAsync(CancellationToken cancellationToken)
    {
        if (_redis is { } connected)
        {
            return connected;
        }

        await _connecting.WaitAsync(cancellationToken);
        try
        {
            server.AbortOnConnectFail = false;
            server.ConnectTimeout = (int)Patience.TotalMilliseconds;
            return _redis ??= await ConnectionMultiplexer.ConnectAsync(server).WaitAsync(Patience * 2, cancellationToken);
        }
        finally
        {
            _connecting.Release();
        }
    }

    /// <summary>An outage is logged once, and its end.</summary>
    private void Say(bool away, Exception? fault)
    {
        if (away == _away)
        {
            return;
        }

        _away = away;
        if (away)
        {
            Log.RedisAway(logger, fault!);
        }
        else
        {
            Log.RedisBack(logger);
        }
    }

    private sealed class Held(RedisLease owner, IAsyncDisposable local, string name, string token) : IAsyncDisposable
    {
        public string Name => name;

        public string Token => token;

        /// <summary>Gives back only what is still this holder's: an expired lease may be somebody else's by now.</summary>
        public async ValueTask DisposeAsync()
        {
            await owner.AskAsync(redis => redis.LockReleaseAsync(name, token), CancellationToken.None);
            await local.DisposeAsync();
        }
    }
}
