using System.Collections.Immutable;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.Storage.Outbox;

/// <summary>Committed replies that have not left, for the worker that sends them.</summary>
public sealed class OutboxQueue
{
    /// <summary>Sets the rows' locks apart from others.</summary>
    private const long Locks = 0x4F55_5442_0000_0000;

    private readonly Database _database;
    private readonly ConversationQueue<OutboxRow> _queue;
    private readonly TimeProvider _time;

    internal OutboxQueue(Database database, TimeProvider time)
    {
        _queue = new(database, time, db => db.Outbox.Where(r => r.Status == OutboxStatus.Waiting));
        _database = database;
        _time = time;
    }

    /// <summary>The oldest waiting turn of each conversation, those due only, the oldest first.</summary>
    /// <param name="busy">Conversations to leave out.</param>
    public Task<IReadOnlyList<WaitingTurn>> NextAsync(
        IReadOnlyCollection<string> busy,
        int max,
        CancellationToken cancellationToken) => _queue.NextAsync<ImmutableArray<Reply>, WaitingTurn>(
        busy,
        max,
        row => row.Replies,
        (row, replies) => new(row.Attempts, row.Created, TurnOf(row, replies)),
        (id, fault) => DeadLetterAsync(id, fault, cancellationToken),
        cancellationToken);

    /// <summary>Whether other hosts may be at work on the same rows.</summary>
    public bool IsShared => _database.IsShared;

    /// <summary>Takes a turn for this host, so that no other sends it too. Null where it is taken, or has left already.</summary>
    public async Task<IAsyncDisposable?> TryClaimAsync(long id, CancellationToken cancellationToken)
    {
        if (await _database.TryLockAsync(Locks + id, cancellationToken) is not { } claim)
        {
            return null;
        }

        if (await _queue.IsWaitingAsync(id, cancellationToken))
        {
            return claim;
        }

        await claim.DisposeAsync();
        return null;
    }

    /// <summary>Another host sends it; it is looked at again later.</summary>
    public Task PutOffAsync(long id, TimeSpan after, CancellationToken cancellationToken) => _queue.PutOffAsync(id, after, cancellationToken);

    public Task SentAsync(long id, string? providerId, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = _time.GetUtcNow();
        return _queue.UpdateAsync(
            id,
            row => row.SetProperty(r => r.Status, OutboxStatus.Sent)
                .SetProperty(r => r.Attempts, r => r.Attempts + 1)
                .SetProperty(r => r.Sent, now)
                .SetProperty(r => r.ProviderId, providerId),
            cancellationToken);
    }

    /// <summary>It did not leave; it is tried again later, and nothing newer of its conversation overtakes it.</summary>
    public Task RetryAsync(long id, TimeSpan after, string reason, CancellationToken cancellationToken) =>
        _queue.RetryAsync(id, after, reason, cancellationToken);

    /// <summary>It can never arrive: a dead letter that staff see.</summary>
    public Task DeadLetterAsync(long id, string reason, CancellationToken cancellationToken) =>
        _queue.GiveUpAsync(id, reason, row => row.SetProperty(r => r.Status, OutboxStatus.DeadLetter), cancellationToken);

    /// <summary>It could not arrive, and staff see to it instead.</summary>
    public Task DropAsync(long id, string reason, CancellationToken cancellationToken) =>
        _queue.GiveUpAsync(id, reason, row => row.SetProperty(r => r.Status, OutboxStatus.Dropped), cancellationToken);

    /// <summary>The number takes no texts for now; it is sent when its owner asks for them again.</summary>
    public Task HoldAsync(long id, string reason, CancellationToken cancellationToken) =>
        _queue.GiveUpAsync(id, reason, row => row.SetProperty(r => r.Status, OutboxStatus.Held), cancellationToken);

    private static OutboundTurn TurnOf(OutboxRow row, ImmutableArray<Reply> replies) => new(
        row.Id,
        new(row.Conversation),
        row.Channel,
        row.Participant,
        row.Locale,
        new MessageKey(row.InReplyTo),
        replies);
}

/// <param name="Attempts">Tries so far.</param>
/// <param name="Created">When it was committed.</param>
public sealed record WaitingTurn(int Attempts, DateTimeOffset Created, OutboundTurn Turn);
