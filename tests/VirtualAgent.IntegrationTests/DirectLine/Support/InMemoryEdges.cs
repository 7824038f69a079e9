using System.Collections.Concurrent;
using VirtualAgent.Core.Messages;

namespace VirtualAgent.IntegrationTests.DirectLine.Support;

internal sealed class InMemoryLog(TimeProvider time) : IActivityLog
{
    private readonly Dictionary<ConversationKey, List<LoggedActivity>> _entries = [];
    private readonly Lock _lock = new();

    public Task<(long Sequence, bool Added)> AppendAsync(ConversationKey conversation, string activityId, string json, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(conversation, out var list))
            {
                _entries[conversation] = list = [];
            }

            if (list.Find(e => e.ActivityId == activityId) is { } known)
            {
                return Task.FromResult((known.Sequence, false));
            }

            list.Add(new LoggedActivity(list.Count + 1, activityId, json, time.GetUtcNow()));
            return Task.FromResult(((long)list.Count, true));
        }
    }

    public Task<LoggedActivity?> FindAsync(ConversationKey conversation, string activityId, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_entries.GetValueOrDefault(conversation, []).Find(e => e.ActivityId == activityId));
        }
    }

    public Task<IReadOnlyList<LoggedActivity>> ReadAsync(ConversationKey conversation, long after, int max, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            IReadOnlyList<LoggedActivity> page = _entries.TryGetValue(conversation, out var list)
                ? [.. list.Where(e => e.Sequence > after).Take(max)]
                : [];
            return Task.FromResult(page);
        }
    }
}

internal sealed class InMemoryInbox : IInbox
{
    private readonly ConcurrentDictionary<MessageKey, InboundMessage> _messages = new();

    public IEnumerable<InboundMessage> Messages => _messages.Values.OrderBy(m => m.ReceivedAt);

    /// <summary>What the agent does with a new message.</summary>
    public Func<InboundMessage, Task>? Turn { get; set; }

    public async Task<Acceptance> AcceptAsync(InboundMessage message, CancellationToken cancellationToken)
    {
        if (!_messages.TryAdd(message.Key, message))
        {
            return Acceptance.Duplicate;
        }

        await (Turn?.Invoke(message) ?? Task.CompletedTask);
        return Acceptance.Accepted;
    }
}

internal sealed class InMemoryAttachments : IAttachmentStore
{
    private readonly ConcurrentDictionary<string, (Attachment Attachment, byte[] Content)> _files = new();

    public async Task<Attachment?> AddAsync(ConversationKey conversation, string name, Stream content, CancellationToken cancellationToken)
    {
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancellationToken);
        var bytes = copy.ToArray();
        if (!bytes.AsSpan().StartsWith(Pictures.PngSignature))
        {
            return null;
        }

        var attachment = new Attachment(Guid.NewGuid().ToString("N"), "image/png", name);
        _files[attachment.Id] = (attachment, bytes);
        return attachment;
    }

    public Task<Attachment> AddRemoteAsync(ConversationKey conversation, string contentType, Uri source, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<StoredAttachment?> OpenAsync(string id, CancellationToken cancellationToken) => Task.FromResult(
        _files.TryGetValue(id, out var file) ? new StoredAttachment(file.Attachment, new MemoryStream(file.Content)) : null);
}

internal static class Pictures
{
    public static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    public static byte[] Png(int length = 200)
    {
        var bytes = new byte[length];
        PngSignature.CopyTo(bytes);
        return bytes;
    }
}

/// <summary>The real clock, moved.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    public TimeSpan Shift { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Shift;
}
