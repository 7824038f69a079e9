using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using VirtualAgent.Core;
using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Knowledge.Index;

/// <summary>The passages on disk: one row each, in the order of their document; their vectors beside them.</summary>
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
        CREATE INDEX IF NOT EXISTS PassagesHashes ON Passages(DocumentId, Hash);
        CREATE TABLE IF NOT EXISTS Vectors(
            DocumentId TEXT NOT NULL,
            Position INTEGER NOT NULL,
            Model TEXT NOT NULL,
            Vector BLOB NOT NULL,
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
        return Read(command);
    }

    /// <summary>One document's passages; none where there is no such document.</summary>
    public ImmutableArray<Passage> Read(string documentId)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Json FROM Passages WHERE DocumentId = $document ORDER BY Position";
        command.Parameters.AddWithValue("$document", documentId);
        return Read(command);
    }

    /// <summary>The documents with their content hash, as they are on disk now.</summary>
    public Dictionary<string, string> ReadHashes()
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT DISTINCT DocumentId, Hash FROM Passages";
        using var reader = command.ExecuteReader();
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read())
        {
            hashes[reader.GetString(0)] = reader.GetString(1);
        }

        return hashes;
    }

    /// <summary>The vectors of a model, each document's by position.</summary>
    public Dictionary<(string DocumentId, int Position), float[]> ReadVectors(string model)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT DocumentId, Position, Vector FROM Vectors WHERE Model = $model";
        command.Parameters.AddWithValue("$model", model);
        using var reader = command.ExecuteReader();
        var vectors = new Dictionary<(string, int), float[]>();
        while (reader.Read())
        {
            vectors.Add((reader.GetString(0), reader.GetInt32(1)), MemoryMarshal.Cast<byte, float>(reader.GetFieldValue<byte[]>(2)).ToArray());
        }

        return vectors;
    }

    /// <summary>Replaces a document's passages and their vectors; none of either withdraws them.</summary>
    public async Task ReplaceAsync(
        string documentId, ImmutableArray<Passage> passages, string? model, float[][]? vectors, CancellationToken cancellationToken)
    {
        await using var connection = Open();
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var delete = connection.CreateCommand();
        delete.CommandText = "DELETE FROM Passages WHERE DocumentId = $document; DELETE FROM Vectors WHERE DocumentId = $document";
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

        if (model is not null && vectors is not null)
        {
            await InsertAsync(connection, documentId, model, vectors, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task InsertAsync(
        SqliteConnection connection, string documentId, string model, float[][] vectors, CancellationToken cancellationToken)
    {
        await using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO Vectors(DocumentId, Position, Model, Vector) VALUES($document, $position, $model, $vector)";
        for (var position = 0; position < vectors.Length; position++)
        {
            insert.Parameters.Clear();
            insert.Parameters.AddWithValue("$document", documentId);
            insert.Parameters.AddWithValue("$position", position);
            insert.Parameters.AddWithValue("$model", model);
            insert.Parameters.AddWithValue("$vector", MemoryMarshal.AsBytes<float>(vectors[position]).ToArray());
            await insert.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static ImmutableArray<Passage> Read(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        var passages = ImmutableArray.CreateBuilder<Passage>();
        while (reader.Read())
        {
            passages.Add(JsonSerializer.Deserialize<Passage>(reader.GetString(0), CoreJson.Options)!);
        }

        return passages.ToImmutable();
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        return connection;
    }
}
