using Microsoft.EntityFrameworkCore;
using VirtualAgent.Core.Messages;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.Storage.Inbox;

/// <summary>Accepted messages that have not had their turn, for the worker that gives it to them.</summary>
public sealed class InboxQueue
{
    private readonly Database _database;
    private readonly TimeProvider _time;

    internal InboxQueue(Database database, TimeProvider time)
    {
        _database = database;
        _time = time;
    }

    /// <summary>The oldest waiting message of each conversation, those due only, the oldest first.</summary>
    /// <param name="busy">Conversations to leave out.</param>
    public async Task<IReadOnlyList<WaitingMessage>> NextAsync(
        IReadOnlyCollection<string> busy,
        int max,
        CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var rows = await _database.ReadAsync(
            db => db.Inbox
                .Where(r => db.Inbox
                    .Where(w => w.Status == InboxStatus.Waiting && !busy.Contains(w.Conversation))
                    .GroupBy(w => w.Conversation)
                    .Select(g => g.Min(w => w.Id))
                    .Contains(r.Id))
                .Where(r => r.Due <= now)
                .OrderBy(r => r.Id)
                .Take(max)
                .ToListAsync(cancellationToken),
            cancellationToken);
        var messages = new List<WaitingMessage>(rows.Count);
        foreach (var row in rows)
        {
            if (Stored.TryRead<InboundMessage>(row.Message, out var message, out var fault))
            {
                messages.Add(new WaitingMessage(row.Id, row.Attempts, message));
            }
            else
            {
                await FailAsync(row.Id, fault, cancellationToken);
            }
        }

        return messages;
    }

    /// <summary>Whether the message still waits for its turn.</summary>
    public Task<bool> IsWaitingAsync(long id, CancellationToken cancellationToken) => _database.ReadAsync(
        db => db.Inbox.AnyAsync(r => r.Id == id && r.Status == InboxStatus.Waiting, cancellationToken),
        cancellationToken);

    /// <summary>Its turn failed; it is tried again later.</summary>
    public Task RetryAsync(long id, TimeSpan after, string reason, CancellationToken cancellationToken)
    {
        var due = _time.GetUtcNow() + after;
        return _database.WriteAsync(
            db => Waiting(db, id).ExecuteUpdateAsync(
                row => row.SetProperty(r => r.Attempts, r => r.Attempts + 1)
                    .SetProperty(r => r.Due, due)
                    .SetProperty(r => r.Reason, Columns.Cut(reason, Columns.Reason)),
                cancellationToken),
            cancellationToken);
    }

    /// <summary>Somebody else works on its conversation; it is looked at again, and no turn is counted.</summary>
    public Task PutOffAsync(long id, TimeSpan after, CancellationToken cancellationToken)
    {
        var due = _time.GetUtcNow() + after;
        return _database.WriteAsync(
            db => Waiting(db, id).ExecuteUpdateAsync(row => row.SetProperty(r => r.Due, due), cancellationToken),
            cancellationToken);
    }

    /// <summary>Gives it up: a dead letter that staff see, so that the conversation can go on.</summary>
    public Task FailAsync(long id, string reason, CancellationToken cancellationToken) => _database.WriteAsync(
        db => Waiting(db, id).ExecuteUpdateAsync(
            row => row.SetProperty(r => r.Attempts, r => r.Attempts + 1)
                .SetProperty(r => r.Status, InboxStatus.Failed)
                .SetProperty(r => r.Reason, Columns.Cut(reason, Columns.Reason)),
            cancellationToken),
        cancellationToken);

    private static IQueryable<InboxRow> Waiting(CityDbContext db, long id) =>
        db.Inbox.Where(r => r.Id == id && r.Status == InboxStatus.Waiting);
}

/// <param name="Attempts">Turns that failed so far.</param>
public sealed record WaitingMessage(long Id, int Attempts, InboundMessage Message);
