using Microsoft.EntityFrameworkCore;
using VirtualAgent.Core.Messages;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.Storage.Inbox;

internal sealed class StoredInbox(Database database, WorkSignals signals, TimeProvider time) : IInbox
{
    public async Task<Acceptance> AcceptAsync(InboundMessage message, CancellationToken cancellationToken)
    {
        using var station = Station.Enter(Station.Inbox);
        var acceptance = await InsertAsync(message, cancellationToken);
        if (acceptance == Acceptance.Accepted)
        {
            signals.Inbox.Raise();
        }

        return acceptance;
    }

    private async Task<Acceptance> InsertAsync(InboundMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return await database.WriteAsync(db => AddAsync(db, message, time.GetUtcNow(), cancellationToken), cancellationToken);
        }
        catch (DbUpdateException exception) when (Database.IsUniqueViolation(exception))
        {
            return Acceptance.Duplicate;
        }
    }

    /// <summary>Adds the message within somebody's transaction, unless its key is known.</summary>
    public static async Task<Acceptance> AddAsync(
        CityDbContext db,
        InboundMessage message,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var row = InboxRow.Of(message, now);
        if (await db.Inbox.AnyAsync(r => r.Channel == row.Channel && r.MessageKey == row.MessageKey, cancellationToken))
        {
            return Acceptance.Duplicate;
        }

        db.Inbox.Add(row);
        return Acceptance.Accepted;
    }
}
