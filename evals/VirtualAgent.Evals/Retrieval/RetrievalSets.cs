using System.Collections.Immutable;
using System.Text.Json;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Evals.Answers;

namespace VirtualAgent.Evals.Retrieval;

/// <summary>The data sets that a folder holds.</summary>
internal static class RetrievalSets
{
    public static ImmutableArray<RetrievalSet> Read(string folder)
    {
        var sets = ImmutableArray.CreateBuilder<RetrievalSet>();
        if (Existing(folder, "doc2dial/passages.jsonl") is { } passages)
        {
            var corpus = RetrievalCorpus.Read("doc2dial", passages);
            var first = Cases(corpus, Path.Combine(folder, "doc2dial/queries_first_turn.jsonl"), "gold_passage_ids", withHistory: true);
            sets.Add(new("doc2dial first turn, passages", corpus, first));
            sets.Add(new("doc2dial first turn, documents", corpus, first, ByDocument: true));
            var turns = Path.Combine(folder, "doc2dial/queries_all_turns.jsonl");
            sets.Add(new("doc2dial all turns, with history", corpus, Cases(corpus, turns, "gold_passage_ids", withHistory: true)));
            sets.Add(new("doc2dial all turns, alone", corpus, Cases(corpus, turns, "gold_passage_ids", withHistory: false)));
        }

        if (Existing(folder, "mtrag_govt/passages.jsonl") is { } govt)
        {
            var corpus = RetrievalCorpus.Read("mtrag_govt", govt);
            var tasks = Path.Combine(folder, "mtrag_govt/tasks.jsonl");
            sets.Add(new("mtrag_govt, with history", corpus, Cases(corpus, tasks, "qrels", withHistory: true)));
        }

        return sets.ToImmutable();
    }

    /// <summary>A city's judged questions of one language, over that language's passages.</summary>
    public static RetrievalSet City(string language, ImmutableArray<Passage> passages, IEnumerable<AnswerCase> questions)
    {
        var corpus = new RetrievalCorpus($"city, {language}", [.. passages.Where(p => p.Language == language)]);
        return new($"the city's questions ({language}), passages that hold the answer", corpus,
        [
            .. questions.Where(q => q.Language == language && q.Answerable && !q.Must.IsEmpty).Select(q =>
            {
                var gold = corpus.Passages.Where(p => q.Documents.Contains(p.DocumentId) && q.IsRight(p.Text)).ToList();
                return new RetrievalCase(
                    q.Id,
                    q.Question,
                    [.. q.History.Select(t => t.Resident)],
                    [.. q.History.Select(t => t.Agent)],
                    [.. gold.Select(p => p.Id)],
                    [.. gold.Select(p => p.DocumentId)]);
            }).Where(c => c.Gold.Count > 0),
        ]);
    }

    private static string? Existing(string folder, string file) => Path.Combine(folder, file) is var path && File.Exists(path) ? path : null;

    private static ImmutableArray<RetrievalCase> Cases(RetrievalCorpus corpus, string path, string gold, bool withHistory) =>
    [
        .. JsonLines.Read(path).Select(row => Case(corpus, row, gold, withHistory)).Where(c => c.Gold.Count > 0),
    ];

    private static RetrievalCase Case(RetrievalCorpus corpus, JsonElement row, string gold, bool withHistory)
    {
        var passages = JsonLines.Texts(row, gold).SelectMany(corpus.WithSameText).ToImmutableHashSet();
        return new(
            JsonLines.Text(row, "id"),
            JsonLines.Text(row, "query"),
            withHistory ? JsonLines.Said(row, byResident: true) : [],
            withHistory ? JsonLines.Said(row, byResident: false) : [],
            passages,
            [.. passages.Select(corpus.DocumentOf)]);
    }
}
