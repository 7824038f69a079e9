using Microsoft.EntityFrameworkCore;
using VirtualAgent.Core.Effects;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.Storage.Ledger;

internal sealed class ActionLedger(Database database, TimeProvider time) : IActionLedger
{
    public async Task<LedgerClaim> BeginAsync(string key, string action, CancellationToken cancellationToken)
    {
        try
        {
            return await database.WriteAsync(db => ClaimAsync(db, key, action, cancellationToken), cancellationToken);
        }
        catch (DbUpdateException exception) when (Database.IsUniqueViolation(exception))
        {
            return new LedgerClaim.Pending();
        }
    }

    public Task CompleteAsync(string key, ActionOutcome outcome, CancellationToken cancellationToken)
    {
        var json = Stored.Write(outcome);
        DateTimeOffset? now = time.GetUtcNow();
        return database.WriteAsync(
            db => db.Ledger.Where(r => r.Key == key).ExecuteUpdateAsync(
                row => row.SetProperty(r => r.Outcome, json).SetProperty(r => r.Completed, now),
                cancellationToken),
            cancellationToken);
    }

    private async Task<LedgerClaim> ClaimAsync(CityDbContext db, string key, string action, CancellationToken cancellationToken)
    {
        switch (await db.Ledger.SingleOrDefaultAsync(r => r.Key == key, cancellationToken))
        {
            case null:
                db.Ledger.Add(new() { Key = key, Action = action, Begun = time.GetUtcNow() });
                return new LedgerClaim.New();
            case { Outcome: { } outcome }:
                return new LedgerClaim.Done(Stored.Read<ActionOutcome>(outcome));
            default:
                return new LedgerClaim.Pending();
        }
    }
}
