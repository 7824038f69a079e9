using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VirtualAgent.Core.CityHall;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Staff;
using VirtualAgent.Storage.Conversations;
using VirtualAgent.Storage.Data;
using VirtualAgent.Storage.Inbox;
using VirtualAgent.Storage.Requests;

namespace VirtualAgent.Storage.Staff;

internal sealed class RequestDesk(Database database, WorkSignals signals, TimeProvider time) : IRequestDesk
{
    public Task<ImmutableArray<ServiceRequest>> NewestAsync(int max, CancellationToken cancellationToken) => database.ReadAsync(
        async db =>
        {
            var rows = await db.ServiceRequests.OrderByDescending(r => r.Filed).Take(max).ToListAsync(cancellationToken);
            return await RequestRows.OfAsync(db, rows, cancellationToken);
        },
        cancellationToken);

    public async Task<bool> ChangeAsync(RequestChange change, CancellationToken cancellationToken)
    {
        var changed = await database.WriteAsync(db => ChangeAsync(db, change, cancellationToken), cancellationToken);
        if (changed)
        {
            signals.Inbox.Raise();
        }

        return changed;
    }

    private async Task<bool> ChangeAsync(CityDbContext db, RequestChange change, CancellationToken cancellationToken)
    {
        var row = await db.ServiceRequests.SingleOrDefaultAsync(r => r.TrackingNumber == change.TrackingNumber, cancellationToken);
        if (row is null || (row.Status == change.Status && row.StatusNote == change.Note))
        {
            return false;
        }

        var now = time.GetUtcNow();
        (row.Status, row.StatusNote, row.Updated) = (change.Status, change.Note, now);
        db.AuditEvents.Add(new()
        {
            Actor = change.Actor,
            Action = "request.changed",
            Subject = row.TrackingNumber,
            Detail = change.Status.ToString(),
            At = now,
        });
        var told = db.Followers.Where(f => f.TrackingNumber == row.TrackingNumber).Select(f => f.Conversation);
        var conversations = await db.Conversations
            .Where(c => c.Key == row.Conversation || told.Contains(c.Key))
            .ToListAsync(cancellationToken);
        foreach (var conversation in conversations)
        {
            await StoredInbox.AddAsync(db, NewsOf(change, conversation, now), now, cancellationToken);
        }

        return true;
    }

    private static InboundMessage NewsOf(RequestChange change, ConversationRow conversation, DateTimeOffset now) => new(
        new(string.Create(CultureInfo.InvariantCulture, $"request:{change.TrackingNumber}:{now.UtcTicks}:{conversation.Key}")),
        new(conversation.Key),
        conversation.Channel,
        conversation.Participant,
        string.Empty,
        new Payload.System(new Command.Notify("request.changed", change.News)),
        conversation.Locale,
        [],
        now);
}
