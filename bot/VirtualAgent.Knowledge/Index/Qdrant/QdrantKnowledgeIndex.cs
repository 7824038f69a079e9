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
    private readonly QdrantCatalogue _catalogue = new(weights.Meanings);
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

    public Task ReplaceAsync(IReadOnlyDictionary<string, ImmutableArray<Passage>> documents, CancellationToken cancellationToken) => AloneAsync(
        async () =>
        {
            await server.OpenAsync(cancellationToken);
            List<StoredRevision> fresh = [.. documents.Where(d => !d.Value.IsEmpty).Select(d => StoredRevision.Of(d.Key, d.Value))];
            ImmutableArray<string> gone = [.. documents.Where(d => d.Value.IsEmpty).Select(d => d.Key)];
            foreach (var some in fresh.Chunk(DocumentsAtOnce))
            {
                await server.Serving.UpsertAsync(
                    await server.PointsAsync([.. some.SelectMany(d => d.Passages)], server.Layout, cancellationToken), cancellationToken);
            }

            await server.Serving.CommitAsync(fresh.Select(d => QdrantLayout.Point(d.Document)), gone.Select(QdrantPayload.IdOfDocument), cancellationToken);
            _catalogue.Change(fresh, gone);
            foreach (var some in documents.Keys.Chunk(DocumentsAtOnce))
            {
                await server.Serving.DeleteAsync(
                    QdrantFilter.OtherRevisionsOf(some, fresh.Where(d => some.Contains(d.Document.Id)).Select(d => d.Document.Revision)), cancellationToken);
            }
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

    /// <summary>Another host may have put new revisions in place since this one looked.</summary>
    private async Task CatchUpAsync(ImmutableArray<StoredPassage> found, CancellationToken cancellationToken)
    {
        var unknown = found.Where(p => !_catalogue.Serves(p)).Select(p => p.Passage.DocumentId).Distinct().ToList();
        if (unknown.Count == 0)
        {
            return;
        }

        var serving = await server.Serving.RetrieveAsync(unknown.Select(QdrantPayload.IdOfDocument), cancellationToken);
        if (!serving.Select(QdrantPayload.DocumentIn).All(_catalogue.Has))
        {
            await FollowAsync(cancellationToken);
        }
    }

    /// <summary>Brings the catalogue in line with the collection.</summary>
    private async Task<IReadOnlyDictionary<string, string>> LoadAsync(CancellationToken cancellationToken)
    {
        await server.OpenAsync(cancellationToken);
        var documents = await FollowAsync(cancellationToken);
        _loaded = true;
        return documents.ToImmutableSortedDictionary(d => d.Id, d => d.Hash, StringComparer.Ordinal);
    }

    /// <summary>Takes over all that changed at once, as it was written at once.</summary>
    private async Task<List<StoredDocument>> FollowAsync(CancellationToken cancellationToken)
    {
        var documents = await server.Serving.ScrollAsync(QdrantFilter.OfKind(QdrantPayload.DocumentKind), cancellationToken)
            .Select(QdrantPayload.DocumentIn)
            .ToListAsync(cancellationToken);
        var fresh = new List<StoredRevision>();
        foreach (var some in documents.Where(d => !_catalogue.Has(d)).Chunk(DocumentsAtOnce))
        {
            var passages = (await server.Serving.ScrollAsync(QdrantFilter.PassagesOf(some.Select(d => d.Id)), cancellationToken)
                .Select(QdrantPayload.PassageIn)
                .ToListAsync(cancellationToken)).ToLookup(p => (p.Passage.DocumentId, p.Revision));
            fresh.AddRange(some
                .Where(d => passages[(d.Id, d.Revision)].Count() == d.Passages)
                .Select(d => new StoredRevision(d, [.. passages[(d.Id, d.Revision)].OrderBy(p => p.Position)])));
        }

        _catalogue.Change(fresh, [.. _catalogue.Documents.Except(documents.Select(d => d.Id))]);
        return documents;
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
