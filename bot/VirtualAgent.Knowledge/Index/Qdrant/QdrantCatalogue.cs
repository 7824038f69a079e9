using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Meaning;
using VirtualAgent.Knowledge.Retrieval;

namespace VirtualAgent.Knowledge.Index.Qdrant;

/// <summary>
/// What this process knows of the collection: which revision of each document serves, and the words of all passages with
/// how common they are, which ranking needs. The passages themselves stay in Qdrant.
/// </summary>
/// <param name="meanings">Tells what a passage means.</param>
internal sealed class QdrantCatalogue(Meanings meanings) : IDisposable
{
    private readonly ReaderWriterLockSlim _gate = new();
    private readonly Dictionary<string, CatalogueEntry> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _documentOf = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Lexicon> _lexicons = new(StringComparer.Ordinal);

    public bool Serves(StoredPassage stored) => Read(() => Entry(stored) is not null);

    public bool Has(StoredDocument document) =>
        Read(() => _documents.TryGetValue(document.Id, out var known) && known.Document.Revision == document.Revision);

    public ImmutableArray<string> Documents => Read<ImmutableArray<string>>(() => [.. _documents.Keys]);

    /// <summary>The point of a passage that serves.</summary>
    public string? PointOf(string passageId) => Read(() =>
        _documentOf.TryGetValue(passageId, out var document) && _documents[document] is var entry
            ? QdrantPayload.IdOf(document, entry.Document.Revision, entry.Passages.FindIndex(p => p.Id == passageId))
            : null);

    /// <summary>Revisions take over and documents go, in one step.</summary>
    public void Change(IReadOnlyCollection<StoredRevision> fresh, ImmutableArray<string> gone) => Change(() =>
    {
        foreach (var document in gone)
        {
            Drop(document);
        }

        foreach (var revision in fresh)
        {
            Drop(revision.Document.Id);
            _documents[revision.Document.Id] = Entered(revision);
        }
    });

    /// <summary>What a question comes to in the words of each language that it is put to.</summary>
    public ImmutableArray<T> Plan<T>(string? language, Func<LanguageIndex, T> plan) => Read<ImmutableArray<T>>(() =>
    [
        .. _lexicons.Values
            .Where(l => l.Count > 0 && (language is null || l.Language == language))
            .Select(l => plan(new LanguageIndex(l))),
    ]);

    /// <summary>Ranks passages that the collection has found; those of a revision that does not serve are left out.</summary>
    public ImmutableArray<ScoredPassage> Rank(
        PassageRanker ranker, KnowledgeQuery query, IEnumerable<StoredPassage> found, NearestPassages nearest) => Read(() =>
    {
        var views = new SortedDictionary<string, LanguageIndex>(StringComparer.Ordinal);
        foreach (var stored in found)
        {
            if (Entry(stored) is not { } known)
            {
                continue;
            }

            if (!views.TryGetValue(known.Language, out var view))
            {
                views.Add(known.Language, view = new(_lexicons[known.Language]));
            }

            view.Place(stored.Passage, known.Terms, stored.Position);
        }

        return ranker.Rank(views.Values, query, nearest);
    });

    public void Dispose() => _gate.Dispose();

    private CataloguedPassage? Entry(StoredPassage stored) =>
        _documents.TryGetValue(stored.Passage.DocumentId, out var entry)
        && entry.Document.Revision == stored.Revision
        && stored.Position < entry.Passages.Count
            ? entry.Passages[stored.Position]
            : null;

    private CatalogueEntry Entered(StoredRevision revision)
    {
        var entry = new CatalogueEntry(revision.Document, []);
        foreach (var passage in revision.Passages.Select(p => p.Passage))
        {
            if (!_lexicons.TryGetValue(passage.Language, out var lexicon))
            {
                _lexicons.Add(passage.Language, lexicon = new(passage.Language, meanings));
            }

            var terms = lexicon.Read(passage);
            lexicon.Enter(terms);
            entry.Passages.Add(new(passage.Id, passage.Language, terms));
            _documentOf[passage.Id] = revision.Document.Id;
        }

        return entry;
    }

    private void Drop(string document)
    {
        if (!_documents.Remove(document, out var entry))
        {
            return;
        }

        foreach (var passage in entry.Passages)
        {
            _lexicons[passage.Language].Leave(passage.Terms);
            _documentOf.Remove(passage.Id);
        }
    }

    private T Read<T>(Func<T> read)
    {
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

    private void Change(Action change)
    {
        _gate.EnterWriteLock();
        try
        {
            change();
        }
        finally
        {
            _gate.ExitWriteLock();
        }
    }

    private sealed record CatalogueEntry(StoredDocument Document, List<CataloguedPassage> Passages);

    private sealed record CataloguedPassage(string Id, string Language, PassageTerms Terms);
}
