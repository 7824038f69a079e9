using Microsoft.EntityFrameworkCore;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.Storage;

/// <summary>The database as a whole, for the host's start and health checks.</summary>
public sealed class StorageDatabase
{
    /// <summary>Names the lock that hosts over one PostgreSQL take while they set it up.</summary>
    private const long SetupLock = 0x5649_5254_4147_4E54;

    private readonly IDbContextFactory<CityDbContext> _contexts;
    private readonly StorageOptions _options;

    internal StorageDatabase(IDbContextFactory<CityDbContext> contexts, StorageOptions options)
    {
        _contexts = contexts;
        _options = options;
    }

    /// <summary>Brings the database up to date; an SQLite file is created, a PostgreSQL database must be there.</summary>
    /// <exception cref="NewerDatabaseException">A later version of the product has used it.</exception>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        if (_options.Provider == StorageProvider.Sqlite)
        {
            Directory.CreateDirectory(_options.DataFolder);
        }

        await using var db = await _contexts.CreateDbContextAsync(cancellationToken);
        await using var alone = await LockAsync(cancellationToken);
        var applied = await db.Database.GetAppliedMigrationsAsync(cancellationToken);
        if (applied.Except(db.Database.GetMigrations()).LastOrDefault() is { } unknown)
        {
            throw new NewerDatabaseException(unknown);
        }

        if (!(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            return;
        }

        if (_options.Provider == StorageProvider.Sqlite)
        {
            // A process killed while it migrated leaves its lock in the file, and nobody else uses the file: without this the next start waits for ever.
            await db.Database.ExecuteSqlAsync($"""DROP TABLE IF EXISTS "__EFMigrationsLock" """, cancellationToken);
        }

        await db.Database.MigrateAsync(cancellationToken);
    }

    /// <summary>Waits until no other host sets up the same database, and keeps the others waiting until it is disposed.</summary>
    public async Task<IAsyncDisposable> LockAsync(CancellationToken cancellationToken)
    {
        var db = await _contexts.CreateDbContextAsync(cancellationToken);
        if (_options.Provider == StorageProvider.Postgres)
        {
            try
            {
                await db.Database.OpenConnectionAsync(cancellationToken);
                await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({SetupLock})", cancellationToken);
            }
            catch
            {
                await db.DisposeAsync();
                throw;
            }
        }

        return new Held(db, _options.Provider);
    }

    /// <summary>Whether the database answers.</summary>
    public async Task<bool> IsHealthyAsync(CancellationToken cancellationToken)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancellationToken);
        return await db.Database.CanConnectAsync(cancellationToken);
    }

    private sealed class Held(CityDbContext db, StorageProvider provider) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (provider == StorageProvider.Postgres)
            {
                await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({SetupLock})");
            }

            await db.DisposeAsync();
        }
    }
}
