using System.Collections.Immutable;
using System.Net;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Index.Vectors;
using VirtualAgent.Knowledge.Retrieval;

namespace VirtualAgent.Knowledge.Index.Qdrant;

/// <summary>
/// Passages in a Qdrant server that several hosts may share. The server finds candidates by words and meaning; the same
/// re-ranker as everywhere orders them, with the statistics of <see cref="QdrantCatalogue"/>.
/// </summary>
internal sealed class QdrantKnowledgeIndex(QdrantServer server, PassageRanker ranker, PassageEmbedder embedder, RankingWeights weights, SynonymTable synonyms)
    : IKnowledgeIndex, IDisposable
{
    private const int DocumentsAtOnce = 50;
    private readonly QdrantCatalogue _catalogue = new();
    private readonly QueryPlanner _planner = new(synonyms, weights);
    private readonly SemaphoreSlim _changing = new(1, 1);
    private volatile bool _loaded;

    public async Task<ImmutableArray<ScoredPassage>> SearchAsync(KnowledgeQuery query, CancellationToken cancellationToken)
    {
        if (!_loaded)
        {
            await AloneAsync(() => _loaded ? Task.CompletedTask : LoadAsync(cancellationToken), cancellationToken);
        }

        try
        {
            return await FindAsync(query, cancellationToken);
        }
        catch (KnowledgeUnavailableException refusal) when (IsOfAnotherLayout(refusal))
        {
            await AloneAsync(() => server.OpenAsync(cancellationToken), cancellationToken);
            return await FindAsync(query, cancellationToken);
        }
    }

    public Task PrepareAsync(CancellationToken cancellationToken) =>
        AloneAsync(() => server.PrepareAsync(cancellationToken), cancellationToken);

    public Task ReplaceAsync(string documentId, ImmutableArray<Passage> passages, CancellationToken cancellationToken) => AloneAsync(
        async () =>
        {
            await server.OpenAsync(cancellationToken);
            if (passages.IsEmpty)
            {
                await WithdrawAsync(documentId, cancellationToken);
                return;
            }

            var revision = QdrantPayload.RevisionOf(passages);
            var document = new StoredDocument(documentId, passages[0].ContentHash, revision, passages.Length);
            ImmutableArray<StoredPassage> stored = [.. passages.Select((passage, position) => new StoredPassage(passage, revision, position))];
            await server.Serving.UpsertAsync(await server.PointsAsync(stored, server.Layout, cancellationToken), cancellationToken);
            await server.Serving.UpsertAsync([QdrantLayout.Point(document)], cancellationToken);
            _catalogue.Set(document, stored);
            await server.Serving.DeleteAsync(QdrantFilter.OtherRevisionsOf(documentId, revision), cancellationToken);
        },
        cancellationToken);

    public async Task<IReadOnlyDictionary<string, string>> DocumentsAsync(CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, string> hashes = ImmutableDictionary<string, string>.Empty;
        await AloneAsync(async () => hashes = await LoadAsync(cancellationToken), cancellationToken);
        return hashes;
    }

    public async Task<ImmutableArray<Passage>> PassagesAsync(CancellationToken cancellationToken)
    {
        await DocumentsAsync(cancellationToken);
        var all = await server.Serving.ScrollAsync(QdrantFilter.OfKind(QdrantPayload.PassageKind), cancellationToken)
            .Select(QdrantPayload.PassageIn)
            .ToListAsync(cancellationToken);
        return
        [
            .. all.Where(_catalogue.Serves)
                .OrderBy(p => p.Passage.DocumentId, StringComparer.Ordinal)
                .ThenBy(p => p.Position)
                .Select(p => p.Passage),
        ];
    }

    public async Task<bool> IsAvailableAsync(CancellationToken cancellationToken)
    {
        try
        {
            await server.Serving.RetrieveAsync([], cancellationToken);
            return true;
        }
        catch (KnowledgeUnavailableException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        _catalogue.Dispose();
        _changing.Dispose();
    }

    /// <summary>Another host has moved the alias to a collection with other vectors, or none.</summary>
    private static bool IsOfAnotherLayout(KnowledgeUnavailableException refusal) =>
        refusal.InnerException is HttpRequestException { StatusCode: HttpStatusCode.BadRequest or HttpStatusCode.NotFound };

    private async Task<ImmutableArray<ScoredPassage>> FindAsync(KnowledgeQuery query, CancellationToken cancellationToken)
    {
        var meaning = server.Layout.HasDense ? await embedder.OfQuestionAsync(query, cancellationToken) : null;
        var search = new QdrantSearch(query, meaning, server.Dialect);
        var searches = search.Requests(
            _catalogue.Plan(query.Language, index => search.Lists(_planner.Plan(query, index), index)),
            query.LastPassageId is { } cited ? _catalogue.PointOf(cited) : null);
        if (searches.IsEmpty)
        {
            return [];
        }

        var found = search.Read(await server.Serving.SearchAsync(searches, cancellationToken));
        await CatchUpAsync(found.Passages, cancellationToken);
        return _catalogue.Rank(ranker, query, found.Passages, found.Nearest);
    }

    /// <summary>Another host may have put a new revision in place since this one looked.</summary>
    private async Task CatchUpAsync(ImmutableArray<StoredPassage> found, CancellationToken cancellationToken)
    {
        var unknown = found.Where(p => !_catalogue.Serves(p)).Select(p => p.Passage.DocumentId).Distinct().ToList();
        if (unknown.Count > 0)
        {
            var serving = await server.Serving.RetrieveAsync(unknown.Select(QdrantPayload.IdOfDocument), cancellationToken);
            await LearnAsync(serving.Select(QdrantPayload.DocumentIn), cancellationToken);
        }
    }

    /// <summary>Brings the catalogue in line with the collection.</summary>
    private async Task<IReadOnlyDictionary<string, string>> LoadAsync(CancellationToken cancellationToken)
    {
        await server.OpenAsync(cancellationToken);
        var documents = await server.Serving.ScrollAsync(QdrantFilter.OfKind(QdrantPayload.DocumentKind), cancellationToken)
            .Select(QdrantPayload.DocumentIn)
            .ToListAsync(cancellationToken);
        await LearnAsync(documents, cancellationToken);
        foreach (var gone in _catalogue.Documents.Except(documents.Select(d => d.Id)))
        {
            _catalogue.Remove(gone);
        }

        _loaded = true;
        return documents.ToImmutableSortedDictionary(d => d.Id, d => d.Hash, StringComparer.Ordinal);
    }

    private async Task LearnAsync(IEnumerable<StoredDocument> documents, CancellationToken cancellationToken)
    {
        foreach (var some in documents.Where(d => !_catalogue.Has(d)).Chunk(DocumentsAtOnce))
        {
            var passages = (await server.Serving.ScrollAsync(QdrantFilter.PassagesOf(some.Select(d => d.Id)), cancellationToken)
                .Select(QdrantPayload.PassageIn)
                .ToListAsync(cancellationToken)).ToLookup(p => (p.Passage.DocumentId, p.Revision));
            foreach (var document in some.Where(d => passages[(d.Id, d.Revision)].Count() == d.Passages))
            {
                _catalogue.Set(document, passages[(document.Id, document.Revision)]);
            }
        }
    }

    private async Task WithdrawAsync(string document, CancellationToken cancellationToken)
    {
        await server.Serving.DeleteAsync(QdrantPayload.IdOfDocument(document), cancellationToken);
        _catalogue.Remove(document);
        await server.Serving.DeleteAsync(QdrantFilter.PassagesOf([document]), cancellationToken);
    }

    private async Task AloneAsync(Func<Task> change, CancellationToken cancellationToken)
    {
        await _changing.WaitAsync(cancellationToken);
        try
        {
            await change();
        }
        finally
        {
            _changing.Release();
        }
    }
}
