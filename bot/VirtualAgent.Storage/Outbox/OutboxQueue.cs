using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.Storage.Outbox;

/// <summary>Committed replies that have not left, for the worker that sends them.</summary>
public sealed class OutboxQueue
{
    private readonly Database _database;
    private readonly TimeProvider _time;

    internal OutboxQueue(Database database, TimeProvider time)
    {
        _database = database;
        _time = time;
    }

    /// <summary>The oldest waiting turn of each conversation, those due only, the oldest first.</summary>
    /// <param name="busy">Conversations to leave out.</param>
    public async Task<IReadOnlyList<WaitingTurn>> NextAsync(
        IReadOnlyCollection<string> busy,
        int max,
        CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var rows = await _database.ReadAsync(
            db => db.Outbox
                .Where(r => db.Outbox
                    .Where(w => w.Status == OutboxStatus.Waiting && !busy.Contains(w.Conversation))
                    .GroupBy(w => w.Conversation)
                    .Select(g => g.Min(w => w.Id))
                    .Contains(r.Id))
                .Where(r => r.Due <= now)
                .OrderBy(r => r.Id)
                .Take(max)
                .ToListAsync(cancellationToken),
            cancellationToken);
        var turns = new List<WaitingTurn>(rows.Count);
        foreach (var row in rows)
        {
            if (Stored.TryRead<ImmutableArray<Reply>>(row.Replies, out var replies, out var fault))
            {
                turns.Add(new WaitingTurn(row.Attempts, TurnOf(row, replies)));
            }
            else
            {
                await DeadLetterAsync(row.Id, fault, cancellationToken);
            }
        }

        return turns;
    }

    public Task SentAsync(long id, string? providerId, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = _time.GetUtcNow();
        return UpdateAsync(
            id,
            row => row.ExecuteUpdateAsync(
                set => set.SetProperty(r => r.Status, OutboxStatus.Sent)
                    .SetProperty(r => r.Attempts, r => r.Attempts + 1)
                    .SetProperty(r => r.Sent, now)
                    .SetProperty(r => r.ProviderId, providerId),
                cancellationToken),
            cancellationToken);
    }

    /// <summary>It did not leave; it is tried again later, and nothing newer of its conversation overtakes it.</summary>
    public Task RetryAsync(long id, TimeSpan after, string reason, CancellationToken cancellationToken)
    {
        var due = _time.GetUtcNow() + after;
        return UpdateAsync(
            id,
            row => row.ExecuteUpdateAsync(
                set => set.SetProperty(r => r.Attempts, r => r.Attempts + 1)
                    .SetProperty(r => r.Due, due)
                    .SetProperty(r => r.Reason, Columns.Cut(reason, Columns.Reason)),
                cancellationToken),
            cancellationToken);
    }

    /// <summary>It can never arrive: a dead letter that staff see.</summary>
    public Task DeadLetterAsync(long id, string reason, CancellationToken cancellationToken) => UpdateAsync(
        id,
        row => row.ExecuteUpdateAsync(
            set => set.SetProperty(r => r.Attempts, r => r.Attempts + 1)
                .SetProperty(r => r.Status, OutboxStatus.DeadLetter)
                .SetProperty(r => r.Reason, Columns.Cut(reason, Columns.Reason)),
            cancellationToken),
        cancellationToken);

    /// <summary>It could not arrive, and staff see to it instead.</summary>
    public Task DropAsync(long id, string reason, CancellationToken cancellationToken) => UpdateAsync(
        id,
        row => row.ExecuteUpdateAsync(
            set => set.SetProperty(r => r.Attempts, r => r.Attempts + 1)
                .SetProperty(r => r.Status, OutboxStatus.Dropped)
                .SetProperty(r => r.Reason, Columns.Cut(reason, Columns.Reason)),
            cancellationToken),
        cancellationToken);

    private Task UpdateAsync(long id, Func<IQueryable<OutboxRow>, Task> update, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            db => update(db.Outbox.Where(r => r.Id == id && r.Status == OutboxStatus.Waiting)),
            cancellationToken);

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
public sealed record WaitingTurn(int Attempts, OutboundTurn Turn);
