using Microsoft.Data.Sqlite;

namespace VirtualAgent.Knowledge.Index;

/// <summary>The embedded index's file, which can be made again from the documents.</summary>
public static class KnowledgeFile
{
    private const string Sound = "ok";
    private const string Aside = ".broken";

    /// <summary>Moves a file that is no database, or a damaged one, out of the way. Returns where to; null where nothing was wrong.</summary>
    public static string? SetAsideIfBroken(string path)
    {
        if (!File.Exists(path) || IsSound(path))
        {
            return null;
        }

        var aside = path + Aside;
        File.Move(path, aside, overwrite: true);
        File.Delete(path + "-wal");
        File.Delete(path + "-shm");
        return aside;
    }

    private static bool IsSound(string path)
    {
        try
        {
            var address = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false };
            using var connection = new SqliteConnection(address.ConnectionString);
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA quick_check(1)";
            return command.ExecuteScalar() is Sound;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT)
        {
            return false;
        }
    }
}
