using System.Collections.Frozen;
using Microsoft.Data.Sqlite;

namespace VirtualAgent.Evals.Retrieval;

/// <summary>What anyone gets for nothing: SQLite FTS5, porter, an OR of the words without stop words, the title weighted 2.</summary>
internal sealed class BaselineRetriever : IRetriever, IDisposable
{
    private static readonly FrozenSet<string> StopWords =
        ("a about after all also am an and any are as at be because been before being between both but by can could did do does doing for from " +
         "get had has have having he her here him his how i if in into is it its just me more most my no nor not now of off on once only or " +
         "other our out over own same she should so some such than that the their them then there these they this those through to too under " +
         "until up very was we were what when where which while who whom why will with would you your")
        .Split(' ').ToFrozenSet();

    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public BaselineRetriever(RetrievalCorpus corpus)
    {
        _connection.Open();
        using var create = _connection.CreateCommand();
        create.CommandText = "CREATE VIRTUAL TABLE p USING fts5(id UNINDEXED, title, text, tokenize = 'porter unicode61')";
        create.ExecuteNonQuery();
        using var transaction = _connection.BeginTransaction();
        foreach (var passage in corpus.Passages)
        {
            using var insert = _connection.CreateCommand();
            insert.CommandText = "INSERT INTO p VALUES($id, $title, $text)";
            insert.Parameters.AddWithValue("$id", passage.Id);
            insert.Parameters.AddWithValue("$title", passage.Title + " " + string.Join(' ', passage.Headings));
            insert.Parameters.AddWithValue("$text", passage.Text);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    public Task<IReadOnlyList<string>> RankAsync(RetrievalCase question, int top, CancellationToken cancellationToken)
    {
        var words = string.Join(' ', question.ResidentHistory.Append(question.Text)).ToLowerInvariant()
            .Split(c => !char.IsLetterOrDigit(c))
            .Where(w => w.Length > 0 && !StopWords.Contains(w))
            .Distinct()
            .ToList();
        var ranked = new List<string>();
        if (words.Count > 0)
        {
            using var select = _connection.CreateCommand();
            select.CommandText = "SELECT id FROM p WHERE p MATCH $query ORDER BY bm25(p, 0, 2, 1) LIMIT $top";
            select.Parameters.AddWithValue("$query", string.Join(" OR ", words.Select(w => $"\"{w}\"")));
            select.Parameters.AddWithValue("$top", top);
            using var reader = select.ExecuteReader();
            while (reader.Read())
            {
                ranked.Add(reader.GetString(0));
            }
        }

        return Task.FromResult<IReadOnlyList<string>>(ranked);
    }

    public void Dispose() => _connection.Dispose();
}

file static class Splitting
{
    public static IEnumerable<string> Split(this string text, Func<char, bool> separator)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at == text.Length || separator(text[at]))
            {
                yield return text[start..at];
                start = at + 1;
            }
        }
    }
}
