using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Index.Vectors;
using VirtualAgent.Knowledge.Retrieval;

namespace VirtualAgent.Knowledge.Index;

/// <summary>Passages in a SQLite file, searched in memory. A change is on disk before it can be found.</summary>
internal sealed class EmbeddedKnowledgeIndex(PassageStore store, PassageRanker ranker, PassageEmbedder? model = null) : IKnowledgeIndex, IDisposable
{
    private readonly PassageEmbedder _embedder = model ?? PassageEmbedder.None;
    private readonly ReaderWriterLockSlim _gate = new();
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly SortedDictionary<string, EmbeddedLanguage> _languages = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private volatile bool _loaded;

    public async Task<ImmutableArray<ScoredPassage>> SearchAsync(KnowledgeQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var meaning = await _embedder.OfQuestionAsync(query, cancellationToken);
        return Read(() =>
        {
            var searched = Searched(query.Language).ToList();
            return ranker.Rank(searched.Select(l => l.Words), query, Nearest(searched, meaning, query));
        });
    }

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (_embedder.Model is null)
        {
            return;
        }

        var lacking = Read(() => _languages.Values.SelectMany(l => l.WithoutVector).Select(p => p.DocumentId).Distinct().ToList());
        foreach (var document in lacking)
        {
            if (!await EmbedAsync(document, cancellationToken))
            {
                return;
            }
        }
    }

    public async Task ReplaceAsync(string documentId, ImmutableArray<Passage> passages, CancellationToken cancellationToken)
    {
        Load();
        await _writing.WaitAsync(cancellationToken);
        try
        {
            await ReplaceAsync(documentId, passages, await _embedder.OfPassagesAsync(passages, cancellationToken), cancellationToken);
        }
        finally
        {
            _writing.Release();
        }
    }

    public async Task<IReadOnlyDictionary<string, string>> DocumentsAsync(CancellationToken cancellationToken)
    {
        await CatchUpAsync(cancellationToken);
        return Read(() => _hashes.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    public Task<ImmutableArray<Passage>> PassagesAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(All());
    }

    public Task<bool> IsAvailableAsync(CancellationToken cancellationToken) => Task.FromResult(true);

    /// <summary>As <see cref="PassagesAsync"/>: there is nothing to wait for.</summary>
    public ImmutableArray<Passage> All() => Read<ImmutableArray<Passage>>(() => [.. _languages.Values.SelectMany(l => l.Words.Passages).Select(p => p.Passage)]);

    public void Dispose()
    {
        _gate.Dispose();
        _writing.Dispose();
    }

    private static NearestPassages Nearest(List<EmbeddedLanguage> searched, float[]? meaning, KnowledgeQuery query) => meaning is null
        ? NearestPassages.None
        : new(searched.SelectMany(l => l.Vectors.Nearest(l.Words, meaning, query))
            .OrderByDescending(near => near.Cosine)
            .Take(NearestPassages.Most)
            .ToDictionary(near => near.Id, near => near.Cosine));

    /// <returns>Whether the model answered.</returns>
    private async Task<bool> EmbedAsync(string documentId, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            ImmutableArray<Passage> passages = Read<ImmutableArray<Passage>>(() =>
            [
                .. _languages.Values.SelectMany(l => l.Words.Passages)
                    .Where(p => p.Passage.DocumentId == documentId)
                    .OrderBy(p => p.Position)
                    .Select(p => p.Passage),
            ]);
            if (await _embedder.OfPassagesAsync(passages, cancellationToken) is not { } vectors)
            {
                return false;
            }

            await ReplaceAsync(documentId, passages, vectors, cancellationToken);
            return true;
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task ReplaceAsync(string documentId, ImmutableArray<Passage> passages, float[][]? vectors, CancellationToken cancellationToken)
    {
        await store.ReplaceAsync(documentId, passages, _embedder.Model, vectors, cancellationToken);
        Apply(documentId, passages, position => vectors?[position]);
    }

    /// <summary>Finds from now on what another process wrote, such as the ingest command beside the host.</summary>
    private async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        Load();
        await _writing.WaitAsync(cancellationToken);
        try
        {
            var stored = store.ReadHashes();
            var others = Read(() => _hashes.Keys.Except(stored.Keys)
                .Concat(stored.Where(s => _hashes.GetValueOrDefault(s.Key) != s.Value).Select(s => s.Key))
                .ToList());
            var vectors = others.Count > 0 && _embedder.Model is { } name ? store.ReadVectors(name) : [];
            foreach (var document in others)
            {
                Apply(document, store.Read(document), position => vectors.GetValueOrDefault((document, position)));
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    private void Apply(string documentId, ImmutableArray<Passage> passages, Func<int, float[]?> vectorAt)
    {
        _gate.EnterWriteLock();
        try
        {
            foreach (var language in _languages.Values)
            {
                language.Words.Remove(documentId);
            }

            _hashes.Remove(documentId);
            Add(documentId, passages, vectorAt);
            foreach (var hollow in _languages.Where(l => l.Value.IsHollow).ToList())
            {
                _languages[hollow.Key] = hollow.Value.Compact();
            }
        }
        finally
        {
            _gate.ExitWriteLock();
        }
    }

    private IEnumerable<EmbeddedLanguage> Searched(string? language) => language is null
        ? _languages.Values
        : _languages.TryGetValue(language, out var one) ? [one] : [];

    private T Read<T>(Func<T> read)
    {
        Load();
        _gate.EnterReadLock();
        try
        {
            return read();
        }
        finally
        {
            _gate.ExitReadLock();
        }
    }

    private void Load()
    {
        if (_loaded)
        {
            return;
        }

        _gate.EnterWriteLock();
        try
        {
            if (!_loaded)
            {
                var passages = store.ReadAll();
                var vectors = _embedder.Model is { } name ? store.ReadVectors(name) : [];
                foreach (var document in passages.GroupBy(p => p.DocumentId))
                {
                    Add(document.Key, [.. document], position => vectors.GetValueOrDefault((document.Key, position)));
                }

                _loaded = true;
            }
        }
        finally
        {
            _gate.ExitWriteLock();
        }
    }

    private void Add(string documentId, ImmutableArray<Passage> passages, Func<int, float[]?> vectorAt)
    {
        for (var position = 0; position < passages.Length; position++)
        {
            var passage = passages[position];
            _hashes[documentId] = passage.ContentHash;
            if (!_languages.TryGetValue(passage.Language, out var language))
            {
                _languages.Add(passage.Language, language = new(new LanguageIndex(passage.Language), new()));
            }

            language.Add(passage, position, vectorAt(position));
        }
    }
}
