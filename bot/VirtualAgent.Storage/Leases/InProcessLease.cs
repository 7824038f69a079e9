using System.Collections.Concurrent;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.State;

namespace VirtualAgent.Storage.Leases;

/// <summary>Leases for one process.</summary>
internal sealed class InProcessLease : IConversationLease
{
    private readonly ConcurrentDictionary<ConversationKey, Held> _held = new();

    public Task<IAsyncDisposable?> TryAcquireAsync(ConversationKey key, CancellationToken cancellationToken)
    {
        var lease = new Held(this, key);
        return Task.FromResult<IAsyncDisposable?>(_held.TryAdd(key, lease) ? lease : null);
    }

    private sealed class Held(InProcessLease owner, ConversationKey key) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            owner._held.TryRemove(KeyValuePair.Create(key, this));
            return ValueTask.CompletedTask;
        }
    }
}
