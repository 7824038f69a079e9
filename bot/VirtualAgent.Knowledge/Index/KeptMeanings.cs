using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Meaning;

namespace VirtualAgent.Knowledge.Index;

/// <summary>
/// What passages mean, read once and kept beside them by what they say: reading it again takes longer than all else of a start.
/// Of another model, or another version of the program, it is read anew. Not safe for concurrent use: who owns it guards it.
/// </summary>
internal sealed class KeptMeanings(PassageStore store, Meanings meanings, ILogger logger) : IPassageMeanings
{
    private readonly Dictionary<Guid, byte[]> _kept = [];
    private readonly Dictionary<Guid, byte[]> _fresh = [];
    private readonly HashSet<Guid> _used = [];
    private readonly Lazy<byte[]> _reader = new(() =>
    [
        .. typeof(KeptMeanings).Module.ModuleVersionId.ToByteArray(), .. meanings.Topics.Fingerprint, .. meanings.Facets.Fingerprint,
    ]);

    public PassageMeaning Of(Passage passage)
    {
        var key = KeyOf(passage);
        _used.Add(key);
        if (_kept.TryGetValue(key, out var bytes) || _fresh.TryGetValue(key, out bytes))
        {
            return PassageMeaning.Read(new(new MemoryStream(bytes)));
        }

        var meaning = meanings.Of(passage);
        var written = new MemoryStream();
        meaning.Write(new(written));
        _fresh[key] = written.ToArray();
        return meaning;
    }

    /// <summary>Has at hand what is kept, until <see cref="Keep"/>.</summary>
    public void TakeUp() => Try(() =>
    {
        using var connection = store.Open();
        using var command = Command(connection, "SELECT Key, Meaning FROM Meanings");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            _kept[reader.GetGuid(0)] = reader.GetFieldValue<byte[]>(1);
        }
    });

    /// <summary>Keeps what was read since, and drops what was taken up and not asked for.</summary>
    public void Keep()
    {
        Try(Write);
        _kept.Clear();
        _fresh.Clear();
        _used.Clear();
    }

    private void Write()
    {
        var unused = _kept.Keys.Except(_used).ToList();
        if (_fresh.Count == 0 && unused.Count == 0)
        {
            return;
        }

        using var connection = store.Open();
        using var transaction = connection.BeginTransaction();
        foreach (var key in unused)
        {
            using var drop = Command(connection, "DELETE FROM Meanings WHERE Key = $key", ("$key", key.ToByteArray()));
            drop.ExecuteNonQuery();
        }

        foreach (var (key, meaning) in _fresh)
        {
            using var insert = Command(connection, "INSERT OR REPLACE INTO Meanings(Key, Meaning) VALUES($key, $meaning)", ("$key", key.ToByteArray()), ("$meaning", meaning));
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <summary>Where the file cannot be used just now, the meanings are read again at the next start.</summary>
    private void Try(Action work)
    {
        try
        {
            work();
        }
        catch (SqliteException failure)
        {
            Log.MeaningsNotKept(logger, failure.Message);
        }
    }

    private Guid KeyOf(Passage passage)
    {
        string[] said = [passage.Language, passage.Title, .. passage.Headings, passage.Text, .. passage.Questions, $"{passage.Headings.Length}"];
        return new(SHA256.HashData([.. _reader.Value, .. Encoding.UTF8.GetBytes(string.Join('\0', said))]).AsSpan(0, 16));
    }

    private static SqliteCommand Command(SqliteConnection connection, string text, params (string Name, byte[] Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
