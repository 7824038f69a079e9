using Npgsql;
using VirtualAgent.Host.Workers;
using VirtualAgent.Storage;

namespace VirtualAgent.Host.Hosting.Settings;

/// <summary>Brings the database up to date, or says why that cannot be done.</summary>
internal static class DatabaseCheck
{
    private const string Connection = "Storage:ConnectionString";

    public static async Task<IReadOnlyList<SettingFault>> MigrateAsync(IServiceProvider services, HostSettings settings)
    {
        var storage = services.GetRequiredService<StorageOptions>();
        var inFolder = storage is { Provider: StorageProvider.Sqlite, ConnectionString: null or "" };
        try
        {
            await services.GetRequiredService<StorageDatabase>().MigrateAsync(CancellationToken.None);
            return [];
        }
        catch (NewerDatabaseException exception)
        {
            return [new(
                inFolder ? "Data:Folder" : Connection,
                $"a later version of the product has used this database. {exception.Message} Start that version, or restore a backup that is older.")];
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            var name = new NpgsqlConnectionStringBuilder(storage.ConnectionString).Database;
            return [new(Connection, $"there is no database '{name}'. Create it (createdb {name}), or correct the name.")];
        }
        catch (Exception exception) when (exception is ArgumentException || Outage.IsMeantBy(exception))
        {
            var reason = Outage.ReasonOf(exception);
            return inFolder
                ? [new("Data:Folder", $"the database in '{settings.DataFolder}' cannot be opened: {reason} Move it away, or name another folder.")]
                : [new(Connection, $"the database cannot be opened: {reason} Check the address, the name and the password, and that the server runs.")];
        }
    }
}
