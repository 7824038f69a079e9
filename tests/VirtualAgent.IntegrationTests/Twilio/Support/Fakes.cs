using Xunit;
using System.Collections.Concurrent;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.State;

namespace VirtualAgent.IntegrationTests.Twilio.Support;

internal sealed class FakeInbox : IInbox
{
    private readonly ConcurrentDictionary<MessageKey, InboundMessage> _known = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly ConcurrentQueue<InboundMessage> _order = new();

    public IReadOnlyList<InboundMessage> Messages => [.. _order];

    /// <summary>Called with each accepted message, before the acceptance returns.</summary>
    public Action<InboundMessage> Accepted { get; set; } = _ => { };

    public Task<Acceptance> AcceptAsync(InboundMessage message, CancellationToken cancellationToken)
    {
        if (!_known.TryAdd(message.Key, message))
        {
            return Task.FromResult(Acceptance.Duplicate);
        }

        _order.Enqueue(message);
        Accepted(message);
        _arrived.Release();
        return Task.FromResult(Acceptance.Accepted);
    }

    /// <summary>Waits for the next message, in the order of their arrival.</summary>
    public async Task<InboundMessage> NextAsync(int index)
    {
        while (_order.Count <= index)
        {
            Assert.True(await _arrived.WaitAsync(TimeSpan.FromSeconds(20)), $"No message {index} arrived.");
        }

        return _order.ElementAt(index);
    }
}

internal sealed class FakeAttachments : IAttachmentStore
{
    public ConcurrentBag<(string ContentType, Uri Source)> Remote { get; } = [];

    public Task<Attachment?> AddAsync(ConversationKey conversation, string name, Stream content, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<Attachment> AddRemoteAsync(ConversationKey conversation, string contentType, Uri source, CancellationToken cancellationToken)
    {
        Remote.Add((contentType, source));
        return Task.FromResult(new Attachment(source.Segments[^1], contentType, "photo"));
    }

    public Task<StoredAttachment?> OpenAsync(string id, CancellationToken cancellationToken) => Task.FromResult<StoredAttachment?>(null);
}

internal sealed class FakeOptOuts : IOptOutList
{
    private readonly ConcurrentDictionary<string, bool> _numbers = new();

    public Task<bool> ContainsAsync(string phone, CancellationToken cancellationToken) =>
        Task.FromResult(_numbers.GetValueOrDefault(phone));

    public Task SetAsync(string phone, bool optedOut, CancellationToken cancellationToken)
    {
        _numbers[phone] = optedOut;
        return Task.CompletedTask;
    }
}

internal sealed class FakeLog : IActivityLog
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ConversationKey, List<LoggedActivity>> _logs = [];

    public Task<(long Sequence, bool Added)> AppendAsync(
        ConversationKey conversation, string activityId, string json, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var log = _logs.TryGetValue(conversation, out var known) ? known : _logs[conversation] = [];
            if (log.Find(a => a.ActivityId == activityId) is { } same)
            {
                return Task.FromResult((same.Sequence, false));
            }

            log.Add(new(log.Count + 1, activityId, json, DateTimeOffset.UnixEpoch));
            return Task.FromResult(((long)log.Count, true));
        }
    }

    public Task<LoggedActivity?> FindAsync(ConversationKey conversation, string activityId, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult(_logs.GetValueOrDefault(conversation, []).Find(a => a.ActivityId == activityId));
        }
    }

    public Task<IReadOnlyList<LoggedActivity>> ReadAsync(ConversationKey conversation, long after, int max, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<LoggedActivity>>(
                [.. _logs.GetValueOrDefault(conversation, []).Where(a => a.Sequence > after).Take(max)]);
        }
    }
}

internal sealed class FakeCallRecord : ICallRecord
{
    public ConcurrentQueue<string> Heard { get; } = new();

    public TaskCompletionSource<ConversationKey> Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task InterruptedAsync(ConversationKey conversation, string heard, CancellationToken cancellationToken)
    {
        Heard.Enqueue(heard);
        return Task.CompletedTask;
    }

    /// <summary>Whether each part of a call that ended goes on with a person.</summary>
    public ConcurrentQueue<bool> Transferred { get; } = new();

    public Task EndedAsync(ConversationKey conversation, bool transferred, CancellationToken cancellationToken)
    {
        Transferred.Enqueue(transferred);
        Ended.TrySetResult(conversation);
        return Task.CompletedTask;
    }
}
