namespace VirtualAgent.Storage;

/// <summary>Where things are kept. Section <c>Storage</c>; the folder and address come from the host.</summary>
public sealed class StorageOptions
{
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>Needed for PostgreSQL; SQLite keeps <c>virtualagent.db</c> in <see cref="DataFolder"/> where it is empty.</summary>
    public string? ConnectionString { get; set; }

    /// <summary><c>Redis:ConnectionString</c>: several processes share their leases through it; one alone needs none.</summary>
    public string? Redis { get; set; }

    /// <summary>A folder that can be written to: the SQLite file and residents' pictures.</summary>
    public string DataFolder { get; set; } = string.Empty;

    /// <summary>The database that was used before PostgreSQL, whose rows and pictures nobody sees any more; null where there is none.</summary>
    public string? SqliteLeftBehind => Provider == StorageProvider.Postgres && File.Exists(SqliteFile) ? SqliteFile : null;

    /// <summary>Where SQLite keeps everything, unless <see cref="ConnectionString"/> says otherwise.</summary>
    internal string SqliteFile => Path.Combine(DataFolder, "virtualagent.db");

    /// <summary>The city's number for texts, as its conversations are named.</summary>
    public string TextNumber { get; set; } = string.Empty;

    /// <summary>The address at which residents reach the host, for links to payment pages and to the chat.</summary>
    public Uri PublicBaseUrl { get; set; } = new("http://localhost:5080");
}

public enum StorageProvider
{
    Sqlite,
    Postgres,
}
