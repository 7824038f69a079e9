using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Index.Vectors;

namespace VirtualAgent.Knowledge.Index.Qdrant;

/// <summary>
/// The collection behind the alias: created where there is none, and rebuilt beside itself when the layout changes, such as
/// with another embedding model. One caller at a time.
/// </summary>
internal sealed class QdrantServer(QdrantClient client, string alias, PassageEmbedder embedder, ILogger<QdrantServer> logger)
{
    private const int PassagesAtOnce = 64;
    private readonly QdrantAlias _alias = new(client, alias);
    private string? _serving;

    /// <summary>The configured layout has served. If another does now, a host that was configured later has moved the alias: it is not moved back.</summary>
    private bool _hasServed;

    public QdrantCollection Serving { get; } = new(client, alias);

    public QdrantDialect Dialect { get; private set; } = null!;

    /// <summary>What the collection that serves was built as; its vectors are left alone where they are not the configured model's.</summary>
    public QdrantLayout Layout { get; private set; } = QdrantLayout.WordsOnly;

    /// <summary>Finds out what serves; creates it where there is nothing.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        Dialect ??= new(await client.VersionAsync(cancellationToken));
        var wanted = await WantedAsync(cancellationToken);
        _serving = await _alias.CollectionAsync(cancellationToken);
        if (_serving is null)
        {
            _serving = (wanted ?? QdrantLayout.WordsOnly).CollectionOf(alias);
            await new QdrantCollection(client, _serving).CreateAsync(wanted ?? QdrantLayout.WordsOnly, cancellationToken);
            await _alias.SwitchAsync(_serving, cancellationToken);
        }

        var serves = wanted?.CollectionOf(alias) == _serving;
        Layout = serves ? wanted! : QdrantLayout.WordsOnly;
        _hasServed |= serves;
    }

    /// <summary>Moves to another layout where the configured one is not the one that serves, and makes up for missing vectors.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await OpenAsync(cancellationToken);
        if (!_hasServed && await WantedAsync(cancellationToken) is { } wanted && wanted.CollectionOf(alias) is var collection && collection != _serving)
        {
            await RebuildAsync(wanted, collection, cancellationToken);
        }
        else if (Layout.HasDense)
        {
            await CopyAsync(QdrantFilter.PassagesWithout(QdrantLayout.Dense), Serving, Layout, cancellationToken);
        }
    }

    public async Task<IEnumerable<JsonObject>> PointsAsync(
        IReadOnlyList<StoredPassage> passages, QdrantLayout layout, CancellationToken cancellationToken)
    {
        var meanings = layout.HasDense ? await embedder.OfPassagesAsync([.. passages.Select(p => p.Passage)], cancellationToken) : null;
        return passages.Select((passage, at) => layout.Point(passage, meanings?[at], Dialect));
    }

    /// <returns>Null while the embedding model is away, so that nobody can tell how long its vectors are.</returns>
    private async Task<QdrantLayout?> WantedAsync(CancellationToken cancellationToken) => embedder.Model is not { } model
        ? QdrantLayout.WordsOnly
        : await embedder.LengthAsync(cancellationToken) is { } length ? new(model, length) : null;

    private async Task RebuildAsync(QdrantLayout wanted, string collection, CancellationToken cancellationToken)
    {
        var old = _serving!;
        logger.Rebuilding(old, collection);
        var fresh = new QdrantCollection(client, collection);
        await fresh.DropAsync(cancellationToken);
        await fresh.CreateAsync(wanted, cancellationToken);
        await CopyAsync(QdrantFilter.OfKind(QdrantPayload.PassageKind), fresh, wanted, cancellationToken);
        await foreach (var some in Serving.ScrollAsync(QdrantFilter.OfKind(QdrantPayload.DocumentKind), cancellationToken).Chunk(PassagesAtOnce))
        {
            await fresh.UpsertAsync(some.Select(payload => QdrantLayout.Point(QdrantPayload.DocumentIn(payload))), cancellationToken);
        }

        var there = await fresh.CountAsync([], cancellationToken);
        if (there != await Serving.CountAsync([], cancellationToken))
        {
            throw new KnowledgeUnavailableException($"Collection {old} changed while {collection} was filled from it. It is tried again.");
        }

        await _alias.SwitchAsync(collection, cancellationToken);
        (_serving, Layout, _hasServed) = (collection, wanted, true);
        logger.Rebuilt(collection, there);
        await new QdrantCollection(client, old).DropAsync(cancellationToken);
    }

    private async Task CopyAsync(JsonObject filter, QdrantCollection to, QdrantLayout layout, CancellationToken cancellationToken)
    {
        await foreach (var some in Serving.ScrollAsync(filter, cancellationToken).Chunk(PassagesAtOnce))
        {
            await to.UpsertAsync(await PointsAsync([.. some.Select(QdrantPayload.PassageIn)], layout, cancellationToken), cancellationToken);
        }
    }
}
