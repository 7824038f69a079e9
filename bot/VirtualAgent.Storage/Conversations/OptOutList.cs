using Microsoft.EntityFrameworkCore;
using VirtualAgent.Core.Messages;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.Storage.Conversations;

internal sealed class OptOutList(Database database, TimeProvider time) : IOptOutList
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
    }
}
