using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace VirtualAgent.Storage.Data;

/// <summary>
/// Short reads and one-transaction writes. SQLite takes one writer at a time, so its writers queue here in order
/// instead of polling the file's lock.
/// </summary>
internal sealed class Database(IDbContextFactory<CityDbContext> contexts, StorageOptions options) : IDisposable
{
    private readonly SemaphoreSlim? _writer = options.Provider == StorageProvider.Sqlite ? new(1, 1) : null;

    /// <summary>Whether other hosts may be over it too.</summary>
    public bool IsShared => options.Provider == StorageProvider.Postgres;

    public async Task<T> ReadAsync<T>(Func<CityDbContext, Task<T>> read, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await read(db);
    }

    /// <summary>Commits what <paramref name="write"/> did and saved, unless it threw.</summary>
    public async Task<T> WriteAsync<T>(Func<CityDbContext, Task<T>> write, CancellationToken cancellationToken)
    {
        if (_writer is not null)
        {
            await _writer.WaitAsync(cancellationToken);
        }

        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var result = await write(db);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        finally
        {
            _writer?.Release();
        }
    }

    public Task WriteAsync(Func<CityDbContext, Task> write, CancellationToken cancellationToken) =>
        WriteAsync(
            async db =>
            {
                await write(db);
                return true;
            },
            cancellationToken);

    /// <summary>
    /// Keeps other hosts over the same database from what <paramref name="key"/> names; a host that dies lets go of it.
    /// Null where another holds it. One host alone has SQLite, and needs nothing.
    /// </summary>
    public async Task<IAsyncDisposable?> TryLockAsync(long key, CancellationToken cancellationToken)
    {
        var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (!IsShared)
        {
            return db;
        }

        var taken = false;
        try
        {
            await db.Database.BeginTransactionAsync(cancellationToken);
            taken = await db.Database.SqlQuery<bool>($"""SELECT pg_try_advisory_xact_lock({key}) AS "Value" """).SingleAsync(cancellationToken);
            return taken ? db : null;
        }
        finally
        {
            if (!taken)
            {
                await db.DisposeAsync();
            }
        }
    }

    /// <summary>Whether a row with the same unique key was there first.</summary>
    public static bool IsUniqueViolation(Exception exception) => (exception as DbException ?? exception.InnerException) switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is 1555 or 2067,
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
        _ => false,
    };

    public void Dispose() => _writer?.Dispose();
}
