using Microsoft.Data.Sqlite;

namespace VirtualAgent.Evals.Dialogues;

/// <summary>Tells from the database's own rows what a turn did, whatever the replies say.</summary>
internal sealed class Effects(string database)
{
    private static readonly (string Name, string Table)[] Kinds =
    [
        ("filed", "ServiceRequests"),
        ("followed", "Followers"),
        ("added", "RequestAdditions"),
        ("paid-page", "Payments"),
        ("handoff", "Handoffs"),
    ];

    private Dictionary<string, long> _before = [];

    /// <summary>What there is more of than at the call before.</summary>
    public IEnumerable<string> Since()
    {
        var before = _before;
        _before = Kinds.ToDictionary(kind => kind.Name, kind => Count(kind.Table));
        return [.. Kinds.SelectMany(kind => Enumerable.Repeat(kind.Name, (int)(_before[kind.Name] - before.GetValueOrDefault(kind.Name))))];
    }

    private long Count(string table)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM \"{table}\"";
        return (long)command.ExecuteScalar()!;
    }
}
