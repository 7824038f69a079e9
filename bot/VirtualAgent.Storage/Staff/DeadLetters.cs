using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.Staff;
using VirtualAgent.Storage.Data;
using VirtualAgent.Storage.Inbox;
using VirtualAgent.Storage.Outbox;

namespace VirtualAgent.Storage.Staff;

internal sealed class DeadLetters(Database database, WorkSignals signals, TimeProvider time) : IDeadLetters
{
    public Task<ImmutableArray<DeadLetter>> ListAsync(int max, CancellationToken cancellationToken) => database.ReadAsync(
        async db =>
        {
            var replies = await db.Outbox
                .Where(r => r.Status == OutboxStatus.DeadLetter)
                .OrderByDescending(r => r.Id)
                .Take(max)
                .ToListAsync(cancellationToken);
            var messages = await db.Inbox
                .Where(r => r.Status == InboxStatus.Failed)
                .OrderByDescending(r => r.Id)
                .Take(max)
                .ToListAsync(cancellationToken);
            return replies.Select(LetterOf).Concat(messages.Select(LetterOf))
                .OrderByDescending(letter => letter.Since)
                .Take(max)
                .ToImmutableArray();
        },
        cancellationToken);

    public async Task<bool> RetryAsync(DeadLetterKind kind, long id, string actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var requeued = await database.WriteAsync(
            async db =>
            {
                var rows = kind == DeadLetterKind.Reply
                    ? await RequeueReplyAsync(db, id, now, cancellationToken)
                    : await RequeueMessageAsync(db, id, now, cancellationToken);
                if (rows > 0)
                {
                    db.AuditEvents.Add(new() { Actor = actor, Action = "dead-letter.retried", Subject = $"{kind} {id}", At = now });
                }

                return rows > 0;
            },
            cancellationToken);
        if (requeued)
        {
            (kind == DeadLetterKind.Reply ? signals.Outbox : signals.Inbox).Raise();
        }

        return requeued;
    }

    private static Task<int> RequeueReplyAsync(CityDbContext db, long id, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Outbox.Where(r => r.Id == id && r.Status == OutboxStatus.DeadLetter).ExecuteUpdateAsync(
            row => row.SetProperty(r => r.Status, OutboxStatus.Waiting)
                .SetProperty(r => r.Attempts, 0)
                .SetProperty(r => r.Due, now),
            cancellationToken);

    private static Task<int> RequeueMessageAsync(CityDbContext db, long id, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Inbox.Where(r => r.Id == id && r.Status == InboxStatus.Failed).ExecuteUpdateAsync(
            row => row.SetProperty(r => r.Status, InboxStatus.Waiting)
                .SetProperty(r => r.Attempts, 0)
                .SetProperty(r => r.Due, now),
            cancellationToken);

    private static DeadLetter LetterOf(OutboxRow row) => new(
        DeadLetterKind.Reply,
        row.Id,
        new(row.Conversation),
        row.Channel,
        row.Participant,
        Stored.TryRead<ImmutableArray<Reply>>(row.Replies, out var replies, out _)
            ? string.Join('\n', replies.Select(reply => reply.Text))
            : string.Empty,
        row.Attempts,
        row.Reason,
        row.Created);

    private static DeadLetter LetterOf(InboxRow row)
    {
        var message = Stored.TryRead<InboundMessage>(row.Message, out var read, out _) ? read : null;
        return new(
            DeadLetterKind.Message,
            row.Id,
            new(row.Conversation),
            row.Channel,
            message?.Participant ?? string.Empty,
            message?.Text ?? string.Empty,
            row.Attempts,
            row.Reason,
            row.Received);
    }
}
