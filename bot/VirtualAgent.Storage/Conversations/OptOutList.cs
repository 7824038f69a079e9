using Microsoft.EntityFrameworkCore;
using VirtualAgent.Core.Messages;
using VirtualAgent.Storage.Data;
using VirtualAgent.Storage.Outbox;

namespace VirtualAgent.Storage.Conversations;

internal sealed class OptOutList(Database database, WorkSignals signals, TimeProvider time) : IOptOutList
{
    public Task<bool> ContainsAsync(string phone, CancellationToken cancellationToken) => database.ReadAsync(
        db => db.OptOuts.AnyAsync(r => r.Phone == phone, cancellationToken),
        cancellationToken);

    public async Task SetAsync(string phone, bool optedOut, CancellationToken cancellationToken)
    {
        try
        {
            await database.WriteAsync(
                async db =>
                {
                    if (!optedOut)
                    {
                        await db.OptOuts.Where(r => r.Phone == phone).ExecuteDeleteAsync(cancellationToken);
                        await ReleaseHeldAsync(db, phone, time.GetUtcNow(), cancellationToken);
                    }
                    else if (!await db.OptOuts.AnyAsync(r => r.Phone == phone, cancellationToken))
                    {
                        db.OptOuts.Add(new() { Phone = phone, Since = time.GetUtcNow() });
                    }
                },
                cancellationToken);
        }
        catch (DbUpdateException exception) when (Database.IsUniqueViolation(exception))
        {
            return;
        }

        signals.Outbox.Raise();
    }

    /// <summary>Receipts that came up while texts were off.</summary>
    private static Task<int> ReleaseHeldAsync(CityDbContext db, string phone, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Outbox
            .Where(r => r.Participant == phone && r.Status == OutboxStatus.Held)
            .ExecuteUpdateAsync(
                row => row.SetProperty(r => r.Status, OutboxStatus.Waiting).SetProperty(r => r.Due, now).SetProperty(r => r.Attempts, 0),
                cancellationToken);
}
