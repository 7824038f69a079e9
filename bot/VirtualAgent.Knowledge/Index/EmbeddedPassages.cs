using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Meaning;

namespace VirtualAgent.Knowledge.Index;

/// <summary>What is searched: the passages by language, and each document's content hash. Who owns it guards it.</summary>
/// <param name="meanings">Tells what a passage means.</param>
internal sealed class EmbeddedPassages(IPassageMeanings meanings)
{
    private readonly SortedDictionary<string, EmbeddedLanguage> _languages = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _hashes = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Hashes => _hashes;

    public IEnumerable<EmbeddedLanguage> Languages => _languages.Values;

    public IEnumerable<IndexedPassage> All => _languages.Values.SelectMany(l => l.Words.Passages);

    /// <summary>Those of one language; all where none is asked for.</summary>
    public IEnumerable<EmbeddedLanguage> In(string? language) => language is null
        ? _languages.Values
        : _languages.TryGetValue(language, out var one) ? [one] : [];

    public void Apply(IndexChange change)
    {
        foreach (var (document, passages) in change.Documents)
        {
            foreach (var language in _languages.Values)
            {
                language.Words.Remove(document);
            }

            _hashes.Remove(document);
            for (var position = 0; position < passages.Length; position++)
            {
                Add(passages[position], position, change.VectorAt(document, position));
            }
        }

        foreach (var hollow in _languages.Where(l => l.Value.IsHollow).ToList())
        {
            _languages[hollow.Key] = hollow.Value.Compact();
        }
    }

    /// <summary>The same after a change; this one is left as it is.</summary>
    public EmbeddedPassages With(IndexChange change)
    {
        var next = new EmbeddedPassages(meanings);
        foreach (var language in _languages.Values)
        {
            foreach (var kept in language.Words.Passages.Where(p => !change.Documents.ContainsKey(p.Passage.DocumentId)))
            {
                next.Add(kept.Passage, kept.Position, language.Vectors.Of(kept.Slot));
            }
        }

        next.Apply(change);
        return next;
    }

    private void Add(Passage passage, int position, float[]? vector)
    {
        _hashes[passage.DocumentId] = passage.ContentHash;
        if (!_languages.TryGetValue(passage.Language, out var language))
        {
            _languages.Add(passage.Language, language = new(new LanguageIndex(passage.Language, meanings), new()));
        }

        language.Add(passage, position, vector);
    }
}
