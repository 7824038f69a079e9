using Microsoft.EntityFrameworkCore;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.Storage;

/// <summary>The database as a whole, for the host's start and health checks.</summary>
public sealed class StorageDatabase
{
    private readonly IDbContextFactory<CityDbContext> _contexts;
    private readonly StorageOptions _options;

    internal StorageDatabase(IDbContextFactory<CityDbContext> contexts, StorageOptions options)
    {
        _contexts = contexts;
        _options = options;
    }

    /// <summary>Creates the database, or brings an older one up to date.</summary>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancellationToken);
        if (!(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            return;
        }

        if (_options.Provider == StorageProvider.Sqlite)
        {
            // A process killed while it migrated leaves its lock in the file, and nobody else uses the file: without this the next start waits for ever.
            Directory.CreateDirectory(_options.DataFolder);
            await db.Database.ExecuteSqlAsync($"""DROP TABLE IF EXISTS "__EFMigrationsLock" """, cancellationToken);
        }

        await db.Database.MigrateAsync(cancellationToken);
    }

    /// <summary>Whether the database answers.</summary>
    public async Task<bool> IsHealthyAsync(CancellationToken cancellationToken)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancellationToken);
        return await db.Database.CanConnectAsync(cancellationToken);
    }
}
