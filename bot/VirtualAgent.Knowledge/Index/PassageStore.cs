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
        CREATE TABLE IF NOT EXISTS Meanings(Key BLOB NOT NULL PRIMARY KEY, Meaning BLOB NOT NULL) WITHOUT ROWID;
        """;

    private readonly string _connection = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30 }.ToString();
    private readonly Lock _making = new();
    private bool _isMade;

    public ImmutableArray<Passage> ReadAll()
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Json FROM Passages ORDER BY DocumentId, Position";
        return Read(command);
    }

    /// <summary>The documents with their content hash, as they are on disk now.</summary>
    public Dictionary<string, string> ReadHashes()
    {
        using var connection = Open();
        return ReadHashes(connection);
    }

    /// <summary>The documents that are not as they are known, as they were on disk at one moment; those that are gone have no passages.</summary>
    public Dictionary<string, ImmutableArray<Passage>> ReadOthers(IReadOnlyDictionary<string, string> known)
    {
        using var connection = Open();
        using var moment = connection.BeginTransaction(deferred: true);
        var stored = ReadHashes(connection);
        return known.Keys.Except(stored.Keys)
            .Concat(stored.Where(s => known.GetValueOrDefault(s.Key) != s.Value).Select(s => s.Key))
            .ToDictionary(document => document, document => Read(connection, document), StringComparer.Ordinal);
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

    /// <summary>Replaces documents' passages and their vectors in one transaction; none of either withdraws them.</summary>
    /// <param name="vectorAt">By document and position.</param>
    public async Task ReplaceAsync(
        IReadOnlyDictionary<string, ImmutableArray<Passage>> documents, string? model, Func<string, int, float[]?> vectorAt, CancellationToken cancellationToken)
    {
        await using var connection = Open();
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        foreach (var (documentId, passages) in documents)
        {
            await using var delete = connection.CreateCommand();
            delete.CommandText = "DELETE FROM Passages WHERE DocumentId = $document; DELETE FROM Vectors WHERE DocumentId = $document";
            delete.Parameters.AddWithValue("$document", documentId);
            await delete.ExecuteNonQueryAsync(cancellationToken);
            await InsertAsync(connection, documentId, passages, cancellationToken);
            if (model is not null)
            {
                await InsertAsync(connection, documentId, model, [.. passages.Select((_, position) => vectorAt(documentId, position))], cancellationToken);
            }
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task InsertAsync(
        SqliteConnection connection, string documentId, ImmutableArray<Passage> passages, CancellationToken cancellationToken)
    {
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
    }

    private static async Task InsertAsync(
        SqliteConnection connection, string documentId, string model, float[]?[] vectors, CancellationToken cancellationToken)
    {
        await using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO Vectors(DocumentId, Position, Model, Vector) VALUES($document, $position, $model, $vector)";
        foreach (var (position, vector) in vectors.Index().Where(v => v.Item is not null))
        {
            insert.Parameters.Clear();
            insert.Parameters.AddWithValue("$document", documentId);
            insert.Parameters.AddWithValue("$position", position);
            insert.Parameters.AddWithValue("$model", model);
            insert.Parameters.AddWithValue("$vector", MemoryMarshal.AsBytes<float>(vector).ToArray());
            await insert.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static Dictionary<string, string> ReadHashes(SqliteConnection connection)
    {
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

    private static ImmutableArray<Passage> Read(SqliteConnection connection, string documentId)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Json FROM Passages WHERE DocumentId = $document ORDER BY Position";
        command.Parameters.AddWithValue("$document", documentId);
        return Read(command);
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

    /// <summary>A connection to the file, which is made where it is not there.</summary>
    public SqliteConnection Open()
    {
        lock (_making)
        {
            if (!_isMade)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
                using var fresh = Connect();
                using var command = fresh.CreateCommand();
                command.CommandText = Schema;
                command.ExecuteNonQuery();
                _isMade = true;
            }
        }

        return Connect();
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        return connection;
    }
}
