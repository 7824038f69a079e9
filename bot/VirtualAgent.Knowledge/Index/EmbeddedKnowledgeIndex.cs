using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Retrieval;

namespace VirtualAgent.Knowledge.Index;

/// <summary>Passages in a SQLite file, searched in memory. A change is on disk before it can be found.</summary>
internal sealed class EmbeddedKnowledgeIndex(PassageStore store, PassageRanker ranker) : IKnowledgeIndex, IDisposable
{
    private readonly ReaderWriterLockSlim _gate = new();
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly SortedDictionary<string, LanguageIndex> _languages = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private volatile bool _loaded;

    public Task<ImmutableArray<ScoredPassage>> SearchAsync(KnowledgeQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Load();
        _gate.EnterReadLock();
        try
        {
            return Task.FromResult(ranker.Rank(Searched(query.Language), query));
        }
        finally
        {
            _gate.ExitReadLock();
        }
    }

    public async Task ReplaceAsync(string documentId, ImmutableArray<Passage> passages, CancellationToken cancellationToken)
    {
        Load();
        await _writing.WaitAsync(cancellationToken);
        try
        {
            await store.ReplaceAsync(documentId, passages, cancellationToken);
            Apply(documentId, passages);
        }
        finally
        {
            _writing.Release();
        }
    }

    public Task<IReadOnlyDictionary<string, string>> DocumentsAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Load();
        _gate.EnterReadLock();
        try
        {
            return Task.FromResult<IReadOnlyDictionary<string, string>>(_hashes.ToImmutableSortedDictionary(StringComparer.Ordinal));
        }
        finally
        {
            _gate.ExitReadLock();
        }
    }

    /// <summary>Every passage, by document and in its order: what reports look at.</summary>
    public ImmutableArray<Passage> All()
    {
        Load();
        _gate.EnterReadLock();
        try
        {
            return [.. _languages.Values.SelectMany(l => l.Passages).Select(p => p.Passage)];
        }
        finally
        {
            _gate.ExitReadLock();
        }
    }

    public void Dispose()
    {
        _gate.Dispose();
        _writing.Dispose();
    }

    private IEnumerable<LanguageIndex> Searched(string? language) => language is null
        ? _languages.Values
        : _languages.TryGetValue(language, out var one) ? [one] : [];

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
                foreach (var document in store.ReadAll().GroupBy(p => p.DocumentId))
                {
                    Add(document.Key, [.. document]);
                }

                _loaded = true;
            }
        }
        finally
        {
            _gate.ExitWriteLock();
        }
    }

    private void Apply(string documentId, ImmutableArray<Passage> passages)
    {
        _gate.EnterWriteLock();
        try
        {
            foreach (var language in _languages.Values)
            {
                language.Remove(documentId);
            }

            _hashes.Remove(documentId);
            Add(documentId, passages);
            Compact();
        }
        finally
        {
            _gate.ExitWriteLock();
        }
    }

    private void Add(string documentId, ImmutableArray<Passage> passages)
    {
        for (var position = 0; position < passages.Length; position++)
        {
            var passage = passages[position];
            _hashes[documentId] = passage.ContentHash;
            if (!_languages.TryGetValue(passage.Language, out var language))
            {
                _languages.Add(passage.Language, language = new(passage.Language));
            }

            language.Add(passage, position);
        }
    }

    /// <summary>Rebuilds a language's index once most of it is holes.</summary>
    private void Compact()
    {
        foreach (var old in _languages.Values.Where(l => l.SlotCount > 1000 && l.SlotCount > 2 * l.Count).ToList())
        {
            var fresh = new LanguageIndex(old.Language);
            foreach (var passage in old.Passages)
            {
                fresh.Add(passage.Passage, passage.Position);
            }

            _languages[old.Language] = fresh;
        }
    }
}
