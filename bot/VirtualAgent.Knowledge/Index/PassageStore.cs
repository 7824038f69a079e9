using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using VirtualAgent.Core;
using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Knowledge.Index;

/// <summary>The passages on disk: one row each, in the order of their document.</summary>
internal sealed class PassageStore(string path)
{
    private const string Schema =
        """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = NORMAL;
        CREATE TABLE IF NOT EXISTS Passages(
            DocumentId TEXT NOT NULL,
            Position INTEGER NOT NULL,
            Hash TEXT NOT NULL,
            Json TEXT NOT NULL,
            PRIMARY KEY (DocumentId, Position)) WITHOUT ROWID;
        """;

    private readonly string _connection = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30 }.ToString();

    public ImmutableArray<Passage> ReadAll()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = Schema;
        command.ExecuteNonQuery();
        command.CommandText = "SELECT Json FROM Passages ORDER BY DocumentId, Position";
        using var reader = command.ExecuteReader();
        var passages = ImmutableArray.CreateBuilder<Passage>();
        while (reader.Read())
        {
            passages.Add(JsonSerializer.Deserialize<Passage>(reader.GetString(0), CoreJson.Options)!);
        }

        return passages.ToImmutable();
    }

    public async Task ReplaceAsync(string documentId, ImmutableArray<Passage> passages, CancellationToken cancellationToken)
    {
        await using var connection = Open();
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var delete = connection.CreateCommand();
        delete.CommandText = "DELETE FROM Passages WHERE DocumentId = $document";
        delete.Parameters.AddWithValue("$document", documentId);
        await delete.ExecuteNonQueryAsync(cancellationToken);

        await using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO Passages(DocumentId, Position, Hash, Json) VALUES($document, $position, $hash, $json)";
        for (var position = 0; position < passages.Length; position++)
        {
            insert.Parameters.Clear();
            insert.Parameters.AddWithValue("$document", documentId);
            insert.Parameters.AddWithValue("$position", position);
            insert.Parameters.AddWithValue("$hash", passages[position].ContentHash);
            insert.Parameters.AddWithValue("$json", JsonSerializer.Serialize(passages[position], CoreJson.Options));
            await insert.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        return connection;
    }
}
