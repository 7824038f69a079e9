using System.Collections.Immutable;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.Staff;
using VirtualAgent.Core.State;
using VirtualAgent.Storage.Data;
using VirtualAgent.Storage.Handoffs;
using VirtualAgent.Storage.Inbox;

namespace VirtualAgent.Storage.Staff;

internal sealed class StaffDesk(Database database, WorkSignals signals, TimeProvider time) : IStaffDesk
{
    private static readonly Expression<Func<HandoffRow, StaffItem>> ItemOf = row => new(
        row.Id,
        row.Kind,
        new ConversationKey(row.Conversation),
        row.Channel,
        row.Participant,
        row.Locale,
        row.Reason,
        row.Summary,
        row.Name,
        row.Contact,
        row.Message,
        row.Opened);

    public async Task<ImmutableArray<StaffItem>> OpenItemsAsync(CancellationToken cancellationToken) =>
    [
        .. await database.ReadAsync(
            db => db.Handoffs
                .Where(r => r.Closed == null)
                .OrderByDescending(r => r.Opened)
                .Select(ItemOf)
                .ToListAsync(cancellationToken),
            cancellationToken),
    ];

    public async Task<ImmutableArray<TranscriptTurn>> TranscriptAsync(
        ConversationKey conversation,
        int max,
        CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            db => db.Turns
                .Where(r => r.Conversation == conversation.Value)
                .OrderByDescending(r => r.Id)
                .Take(max)
                .ToListAsync(cancellationToken),
            cancellationToken);
        return
        [
            .. rows.OrderBy(r => r.Id).Select(r => new TranscriptTurn(
                r.Number,
                r.At,
                r.Resident,
                Stored.Read<ImmutableArray<Command>>(r.Commands),
                Stored.Read<ImmutableArray<Reply>>(r.Replies),
                r.Heard)),
        ];
    }

    public async Task<StaffItem?> CloseAsync(long id, string actor, CancellationToken cancellationToken)
    {
        var closed = await database.WriteAsync(db => CloseAsync(db, id, actor, cancellationToken), cancellationToken);
        if (closed is { Kind: HandoffKind.Waiting })
        {
            signals.Inbox.Raise();
        }

        return closed;
    }

    private async Task<StaffItem?> CloseAsync(CityDbContext db, long id, string actor, CancellationToken cancellationToken)
    {
        DateTimeOffset? now = time.GetUtcNow();
        var open = db.Handoffs.Where(r => r.Id == id && r.Closed == null);
        if (await open.Select(ItemOf).SingleOrDefaultAsync(cancellationToken) is not { } item
            || await open.ExecuteUpdateAsync(row => row.SetProperty(r => r.Closed, now), cancellationToken) == 0)
        {
            return null;
        }

        db.AuditEvents.Add(new()
        {
            Actor = actor,
            Action = "handoff.closed",
            Subject = item.Conversation.Value,
            Detail = item.Kind.ToString(),
            At = now.Value,
        });
        if (item.Kind == HandoffKind.Waiting && await IsHeldAsync(db, item.Conversation, cancellationToken))
        {
            await StoredInbox.AddAsync(db, ReleaseOf(item, now.Value), now.Value, cancellationToken);
        }

        return item;
    }

    private static Task<bool> IsHeldAsync(CityDbContext db, ConversationKey conversation, CancellationToken cancellationToken) =>
        db.Conversations.AnyAsync(
            r => r.Key == conversation.Value && (r.Mode == ControlMode.WaitingForAgent || r.Mode == ControlMode.Agent),
            cancellationToken);

    private static InboundMessage ReleaseOf(StaffItem item, DateTimeOffset now) => new(
        new($"release:{item.Id}"),
        item.Conversation,
        item.Channel,
        item.Participant,
        string.Empty,
        new Payload.System(new Command.AgentReleased()),
        item.Locale,
        [],
        now);
}
