using System.Data.Common;
using VirtualAgent.Storage;

namespace VirtualAgent.Host.Hosting.Settings;

/// <summary>Brings the database up to date, or says why that cannot be done.</summary>
internal static class DatabaseCheck
{
    public static async Task<IReadOnlyList<SettingFault>> MigrateAsync(IServiceProvider services, HostSettings settings)
    {
        try
        {
            await services.GetRequiredService<StorageDatabase>().MigrateAsync(CancellationToken.None);
            return [];
        }
        catch (Exception exception) when (exception is DbException or ArgumentException)
        {
            return services.GetRequiredService<StorageOptions>() is { Provider: StorageProvider.Sqlite, ConnectionString: null }
                ? [new("Data:Folder", $"the database in '{settings.DataFolder}' cannot be opened: {exception.Message} Move it away, or name another folder.")]
                : [new("Storage:ConnectionString", $"the database cannot be opened: {exception.Message} Check the address, the name and the password.")];
        }
    }
}
