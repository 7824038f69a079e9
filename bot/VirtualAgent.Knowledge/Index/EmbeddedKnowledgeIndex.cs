using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Index.Vectors;
using VirtualAgent.Knowledge.Retrieval;

namespace VirtualAgent.Knowledge.Index;

/// <summary>
/// Passages in a SQLite file, searched in memory. A change is on disk, in one transaction, before it can be found. What is in
/// memory is read when it is first needed: who only writes holds nothing of it.
/// </summary>
internal sealed class EmbeddedKnowledgeIndex(
    PassageStore store, PassageRanker ranker, PassageEmbedder? model = null, ILogger<EmbeddedKnowledgeIndex>? logger = null) : IKnowledgeIndex, IDisposable
{
    /// <summary>So few are taken in while searches wait; more are made ready beside what serves, which takes its memory twice.</summary>
    private const int FewPassages = 200;

    private readonly PassageEmbedder _embedder = model ?? PassageEmbedder.None;
    private readonly KeptMeanings _meanings = new(store, ranker.Meanings, logger ?? NullLogger<EmbeddedKnowledgeIndex>.Instance);
    private readonly ReaderWriterLockSlim _gate = new();
    private readonly Lock _loading = new();
    private readonly SemaphoreSlim _writing = new(1, 1);
    private volatile EmbeddedPassages? _serving;
    private bool _disposed;

    public async Task<ImmutableArray<ScoredPassage>> SearchAsync(KnowledgeQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var meaning = await _embedder.OfQuestionAsync(query, cancellationToken);
        return Read(passages =>
        {
            var searched = passages.In(query.Language).ToList();
            return ranker.Rank(searched.Select(l => l.Words), query, Nearest(searched, meaning, query));
        });
    }

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (_embedder.Model is null)
        {
            return;
        }

        var lacking = Read(passages => passages.Languages.SelectMany(l => l.WithoutVector).Select(p => p.DocumentId).Distinct().ToList());
        foreach (var document in lacking)
        {
            if (!await EmbedAsync(document, cancellationToken))
            {
                return;
            }
        }
    }

    public Task ReplaceAsync(IReadOnlyDictionary<string, ImmutableArray<Passage>> documents, CancellationToken cancellationToken) => AloneAsync(
        async () =>
        {
            ImmutableArray<Passage> passages = [.. documents.Values.SelectMany(p => p)];
            var vectors = await _embedder.OfPassagesAsync(passages, cancellationToken);
            await StoreAsync(Change(documents, vectors), cancellationToken);
            return true;
        },
        cancellationToken);

    public Task<IReadOnlyDictionary<string, string>> DocumentsAsync(CancellationToken cancellationToken) => AloneAsync(
        () =>
        {
            CatchUp();
            return Task.FromResult<IReadOnlyDictionary<string, string>>(
                (_serving?.Hashes ?? store.ReadHashes()).ToImmutableSortedDictionary(StringComparer.Ordinal));
        },
        cancellationToken);

    public Task<ImmutableArray<Passage>> PassagesAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(All());
    }

    public Task<bool> IsAvailableAsync(CancellationToken cancellationToken) => Task.FromResult(Read(_ => true));

    /// <summary>As <see cref="PassagesAsync"/>: there is nothing to wait for.</summary>
    public ImmutableArray<Passage> All() => Read<ImmutableArray<Passage>>(passages => [.. passages.All.Select(p => p.Passage)]);

    /// <summary>Waits for who still searches.</summary>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        _gate.EnterWriteLock();
        _gate.ExitWriteLock();
        _gate.Dispose();
        _writing.Dispose();
    }

    private static NearestPassages Nearest(List<EmbeddedLanguage> searched, float[]? meaning, KnowledgeQuery query) => meaning is null
        ? NearestPassages.None
        : new(searched.SelectMany(l => l.Vectors.Nearest(l.Words, meaning, query))
            .OrderByDescending(near => near.Cosine)
            .Take(NearestPassages.Most)
            .ToDictionary(near => near.Id, near => near.Cosine));

    /// <param name="vectors">Of all passages in their order; null where the model is away.</param>
    private static IndexChange Change(IReadOnlyDictionary<string, ImmutableArray<Passage>> documents, float[][]? vectors)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var count = 0;
        foreach (var (document, passages) in documents)
        {
            first.Add(document, count);
            count += passages.Length;
        }

        return new(documents, (document, position) => vectors?[first[document] + position]);
    }

    /// <returns>Whether the model answered.</returns>
    private Task<bool> EmbedAsync(string documentId, CancellationToken cancellationToken) => AloneAsync(
        async () =>
        {
            var passages = Read<ImmutableArray<Passage>>(all =>
                [.. all.All.Where(p => p.Passage.DocumentId == documentId).OrderBy(p => p.Position).Select(p => p.Passage)]);
            if (await _embedder.OfPassagesAsync(passages, cancellationToken) is not { } vectors)
            {
                return false;
            }

            await StoreAsync(Change(ImmutableDictionary<string, ImmutableArray<Passage>>.Empty.Add(documentId, passages), vectors), cancellationToken);
            return true;
        },
        cancellationToken);

    private async Task StoreAsync(IndexChange change, CancellationToken cancellationToken)
    {
        await store.ReplaceAsync(change.Documents, _embedder.Model, change.VectorAt, cancellationToken);
        Serve(change);
    }

    /// <summary>Finds from now on what another process wrote, such as the ingest command beside the host.</summary>
    private void CatchUp()
    {
        if (_serving is not { } passages || store.ReadOthers(passages.Hashes) is not { Count: > 0 } others)
        {
            return;
        }

        Serve(new(others, Vectors()));
    }

    private void Serve(IndexChange change)
    {
        EmbeddedPassages? before;
        lock (_loading)
        {
            before = _serving;
        }

        if (before is null)
        {
            return;
        }

        var next = change.Passages <= FewPassages ? before : WithMany(before, change);
        _gate.EnterWriteLock();
        try
        {
            if (next == before)
            {
                before.Apply(change);
            }
            else
            {
                _serving = next;
            }
        }
        finally
        {
            _gate.ExitWriteLock();
        }

        _meanings.Keep();
    }

    private EmbeddedPassages WithMany(EmbeddedPassages before, IndexChange change)
    {
        _meanings.TakeUp();
        return before.With(change);
    }

    private T Read<T>(Func<EmbeddedPassages, T> read)
    {
        Load();
        _gate.EnterReadLock();
        try
        {
            return read(_serving!);
        }
        finally
        {
            _gate.ExitReadLock();
        }
    }

    private void Load()
    {
        if (_serving is not null)
        {
            return;
        }

        lock (_loading)
        {
            if (_serving is null)
            {
                var documents = store.ReadAll().GroupBy(p => p.DocumentId).ToDictionary(d => d.Key, d => d.ToImmutableArray(), StringComparer.Ordinal);
                _meanings.TakeUp();
                var loaded = new EmbeddedPassages(_meanings).With(new(documents, Vectors()));
                _meanings.Keep();
                _serving = loaded;
            }
        }
    }

    private Func<string, int, float[]?> Vectors()
    {
        var vectors = _embedder.Model is { } name ? store.ReadVectors(name) : [];
        return (document, position) => vectors.GetValueOrDefault((document, position));
    }

    private async Task<T> AloneAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            return await work();
        }
        finally
        {
            _writing.Release();
        }
    }
}
