using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Index;
using VirtualAgent.Knowledge.Retrieval;

namespace VirtualAgent.Evals.Retrieval;

/// <summary>The embedded index over a corpus.</summary>
internal sealed class ProductRetriever : IRetriever, IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private readonly string _folder = Directory.CreateTempSubdirectory("va-evals-").FullName;
    private readonly EmbeddedKnowledgeIndex _index;

    private readonly string _language;

    private ProductRetriever(RankingWeights weights, string language)
    {
        _language = language;
        _index = new(
            new PassageStore(Path.Combine(_folder, "knowledge.db")),
            new PassageRanker(SynonymTable.With(ImmutableSortedDictionary<string, ImmutableArray<ImmutableArray<string>>>.Empty), weights));
    }

    public static async Task<ProductRetriever> CreateAsync(RetrievalCorpus corpus, RankingWeights weights, CancellationToken cancellationToken)
    {
        var retriever = new ProductRetriever(weights, corpus.Passages[0].Language);
        await retriever._index.ReplaceAsync(corpus.Passages, cancellationToken);

        return retriever;
    }

    public async Task<IReadOnlyList<string>> RankAsync(RetrievalCase question, int top, CancellationToken cancellationToken)
    {
        var found = await _index.SearchAsync(Query(question, top, _language), cancellationToken);
        return [.. found.Select(p => p.Passage.Id)];
    }

    public static KnowledgeQuery Query(RetrievalCase question, int top, string language = "en") => new(
        question.Text, language, null, null, question.ResidentHistory, question.AgentHistory, null, Today, top);

    public void Dispose()
    {
        _index.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
