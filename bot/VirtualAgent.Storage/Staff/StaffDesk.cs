using System.Collections.Immutable;
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
    public async Task<ImmutableArray<StaffItem>> OpenItemsAsync(CancellationToken cancellationToken) =>
    [
        .. await database.ReadAsync(
            db => Items(db, db.Handoffs.Where(r => r.Closed == null).OrderBy(r => r.Id)).ToListAsync(cancellationToken),
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

    public async Task<bool> ReplyAsync(long id, StaffReply reply, string actor, CancellationToken cancellationToken)
    {
        var said = await database.WriteAsync(db => ReplyAsync(db, id, reply, actor, cancellationToken), cancellationToken);
        if (said)
        {
            signals.Inbox.Raise();
        }

        return said;
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
        if (await Items(db, open).SingleOrDefaultAsync(cancellationToken) is not { } item
            || await open.ExecuteUpdateAsync(row => row.SetProperty(r => r.Closed, now), cancellationToken) == 0)
        {
            return null;
        }

        db.AuditEvents.Add(EventOf(item, "handoff.closed", actor, now.Value));
        if (item.Kind == HandoffKind.Waiting && await IsHeldAsync(db, item.Conversation, cancellationToken))
        {
            var release = new Command.AgentReleased(item.Taken ? AgentRelease.Left : AgentRelease.Unspoken);
            await StoredInbox.AddAsync(db, MessageOf(item, $"release:{item.Id}", release, now.Value), now.Value, cancellationToken);
        }

        return item;
    }

    private async Task<bool> ReplyAsync(CityDbContext db, long id, StaffReply reply, string actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var open = db.Handoffs.Where(r => r.Id == id && r.Closed == null && r.Kind == HandoffKind.Waiting && r.Channel != Channel.Voice);
        if (await Items(db, open).SingleOrDefaultAsync(cancellationToken) is not { } item)
        {
            return false;
        }

        var says = new Command.AgentSays(reply.Name, reply.Text);
        if (await StoredInbox.AddAsync(db, MessageOf(item, $"says:{id}:{reply.Key}", says, now), now, cancellationToken) == Acceptance.Accepted)
        {
            db.AuditEvents.Add(EventOf(item, "handoff.replied", actor, now));
        }

        return true;
    }

    private static IQueryable<StaffItem> Items(CityDbContext db, IQueryable<HandoffRow> rows) => rows.Select(row => new StaffItem(
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
        row.Opened)
    {
        Taken = row.Kind == HandoffKind.Waiting && db.Conversations.Any(c => c.Key == row.Conversation && c.Mode == ControlMode.Agent),
    });

    private static AuditEventRow EventOf(StaffItem item, string action, string actor, DateTimeOffset now) => new()
    {
        Actor = actor,
        Action = action,
        Subject = item.Conversation.Value,
        Detail = item.Kind.ToString(),
        At = now,
    };

    private static Task<bool> IsHeldAsync(CityDbContext db, ConversationKey conversation, CancellationToken cancellationToken) =>
        db.Conversations.AnyAsync(
            r => r.Key == conversation.Value && (r.Mode == ControlMode.WaitingForAgent || r.Mode == ControlMode.Agent),
            cancellationToken);

    private static InboundMessage MessageOf(StaffItem item, string key, Command command, DateTimeOffset now) => new(
        new(key),
        item.Conversation,
        item.Channel,
        item.Participant,
        string.Empty,
        new Payload.System(command),
        item.Locale,
        [],
        now);
}
