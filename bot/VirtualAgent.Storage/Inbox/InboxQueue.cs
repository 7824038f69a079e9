using VirtualAgent.Core.Messages;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.Storage.Inbox;

/// <summary>Accepted messages that have not had their turn, for the worker that gives it to them.</summary>
public sealed class InboxQueue
{
    private readonly ConversationQueue<InboxRow> _queue;

    internal InboxQueue(Database database, TimeProvider time)
    {
        _queue = new(database, time, db => db.Inbox.Where(r => r.Status == InboxStatus.Waiting));
    }

    /// <summary>The oldest waiting message of each conversation, those due only, the oldest first.</summary>
    /// <param name="busy">Conversations to leave out.</param>
    public Task<IReadOnlyList<WaitingMessage>> NextAsync(
        IReadOnlyCollection<string> busy,
        int max,
        CancellationToken cancellationToken) => _queue.NextAsync<InboundMessage, WaitingMessage>(
        busy,
        max,
        row => row.Message,
        (row, message) => new(row.Id, row.Attempts, message),
        (id, fault) => FailAsync(id, fault, cancellationToken),
        cancellationToken);

    /// <summary>Whether the message still waits for its turn.</summary>
    public Task<bool> IsWaitingAsync(long id, CancellationToken cancellationToken) => _queue.IsWaitingAsync(id, cancellationToken);

    /// <summary>Its turn failed; it is tried again later.</summary>
    public Task RetryAsync(long id, TimeSpan after, string reason, CancellationToken cancellationToken) =>
        _queue.RetryAsync(id, after, reason, cancellationToken);

    /// <summary>Somebody else works on its conversation; it is looked at again, and no turn is counted.</summary>
    public Task PutOffAsync(long id, TimeSpan after, CancellationToken cancellationToken) => _queue.PutOffAsync(id, after, cancellationToken);

    /// <summary>Gives it up: a dead letter that staff see, so that the conversation can go on.</summary>
    public Task FailAsync(long id, string reason, CancellationToken cancellationToken) =>
        _queue.GiveUpAsync(id, reason, row => row.SetProperty(r => r.Status, InboxStatus.Failed), cancellationToken);
}

/// <param name="Attempts">Turns that failed so far.</param>
public sealed record WaitingMessage(long Id, int Attempts, InboundMessage Message);
