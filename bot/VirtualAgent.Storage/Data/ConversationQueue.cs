using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace VirtualAgent.Storage.Data;

/// <summary>A table of work where nothing of a conversation overtakes what came before it.</summary>
/// <param name="waiting">The rows that are still to be worked on.</param>
internal sealed class ConversationQueue<TRow>(Database database, TimeProvider time, Func<CityDbContext, IQueryable<TRow>> waiting)
    where TRow : QueueRow
{
    /// <summary>The oldest waiting row of each conversation, those due only, the oldest first.</summary>
    /// <param name="busy">Conversations to leave out.</param>
    /// <param name="stored">What the row holds, as <typeparamref name="TContent"/> in JSON.</param>
    /// <param name="setAside">What becomes of a row that cannot be read, so that it does not keep the others waiting.</param>
    public async Task<IReadOnlyList<TItem>> NextAsync<TContent, TItem>(
        IReadOnlyCollection<string> busy,
        int max,
        Func<TRow, string> stored,
        Func<TRow, TContent, TItem> item,
        Func<long, string, Task> setAside,
        CancellationToken cancellationToken)
    {
        var items = new List<TItem>();
        foreach (var row in await OldestAsync(busy, max, cancellationToken))
        {
            if (Stored.TryRead<TContent>(stored(row), out var content, out var fault))
            {
                items.Add(item(row, content));
            }
            else
            {
                await setAside(row.Id, fault);
            }
        }

        return items;
    }

    public Task<bool> IsWaitingAsync(long id, CancellationToken cancellationToken) =>
        database.ReadAsync(db => waiting(db).AnyAsync(r => r.Id == id, cancellationToken), cancellationToken);

    /// <summary>A try failed; it is tried again later.</summary>
    public Task RetryAsync(long id, TimeSpan after, string reason, CancellationToken cancellationToken)
    {
        var due = time.GetUtcNow() + after;
        return UpdateAsync(id, row => Failed(row, reason).SetProperty(r => r.Due, due), cancellationToken);
    }

    /// <summary>Somebody else works on it; it is looked at again, and no try is counted.</summary>
    public Task PutOffAsync(long id, TimeSpan after, CancellationToken cancellationToken)
    {
        var due = time.GetUtcNow() + after;
        return database.WriteAsync(
            db => waiting(db).Where(r => r.Id == id && r.Due < due)
                .ExecuteUpdateAsync(row => row.SetProperty(r => r.Due, due), cancellationToken),
            cancellationToken);
    }

    /// <summary>A try failed and was the last.</summary>
    public Task GiveUpAsync(
        long id,
        string reason,
        Action<UpdateSettersBuilder<TRow>> status,
        CancellationToken cancellationToken) =>
        UpdateAsync(id, row => status(Failed(row, reason)), cancellationToken);

    /// <summary>Changes the row if it still waits.</summary>
    public Task UpdateAsync(long id, Action<UpdateSettersBuilder<TRow>> update, CancellationToken cancellationToken) =>
        database.WriteAsync(
            db => waiting(db).Where(r => r.Id == id).ExecuteUpdateAsync(update, cancellationToken),
            cancellationToken);

    private static UpdateSettersBuilder<TRow> Failed(UpdateSettersBuilder<TRow> row, string reason) =>
        row.SetProperty(r => r.Attempts, r => r.Attempts + 1).SetProperty(r => r.Reason, Columns.Cut(reason, Columns.Reason));

    private Task<List<TRow>> OldestAsync(IReadOnlyCollection<string> busy, int max, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return database.ReadAsync(
            db =>
            {
                var oldest = waiting(db)
                    .Where(w => !busy.Contains(w.Conversation))
                    .GroupBy(w => w.Conversation)
                    .Select(g => g.Min(w => w.Id));
                return db.Set<TRow>()
                    .Where(r => oldest.Contains(r.Id) && r.Due <= now)
                    .OrderBy(r => r.Id)
                    .Take(max)
                    .ToListAsync(cancellationToken);
            },
            cancellationToken);
    }
}
