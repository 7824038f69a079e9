using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Threading.Channels;

namespace VirtualAgent.Channels.DirectLine.Stream;

/// <summary>
/// The open streams of this process. It carries no messages: a woken stream reads the activity log, so that what is
/// sent twice or lost here changes nothing.
/// </summary>
internal sealed class StreamHub
{
    private const int SignalsKept = 32;

    private readonly ConcurrentDictionary<string, ImmutableDictionary<Guid, Channel<StreamSignal>>> _streams = new();

    public void Signal(string conversationId, StreamSignal signal)
    {
        if (_streams.TryGetValue(conversationId, out var streams))
        {
            foreach (var stream in streams.Values)
            {
                stream.Writer.TryWrite(signal);
            }
        }
    }

    public Subscription Subscribe(string conversationId)
    {
        var id = Guid.NewGuid();
        var channel = Channel.CreateBounded<StreamSignal>(
            new BoundedChannelOptions(SignalsKept) { FullMode = BoundedChannelFullMode.DropOldest });
        _streams.AddOrUpdate(
            conversationId,
            _ => ImmutableDictionary<Guid, Channel<StreamSignal>>.Empty.Add(id, channel),
            (_, streams) => streams.Add(id, channel));
        return new Subscription(this, conversationId, id, channel.Reader);
    }

    private void Remove(string conversationId, Guid id)
    {
        while (_streams.TryGetValue(conversationId, out var streams))
        {
            var rest = streams.Remove(id);
            var removed = rest.IsEmpty
                ? _streams.TryRemove(KeyValuePair.Create(conversationId, streams))
                : _streams.TryUpdate(conversationId, rest, streams);
            if (removed)
            {
                return;
            }
        }
    }

    internal sealed class Subscription(StreamHub hub, string conversationId, Guid id, ChannelReader<StreamSignal> signals) : IDisposable
    {
        public ChannelReader<StreamSignal> Signals => signals;

        public void Dispose() => hub.Remove(conversationId, id);
    }
}
