using System.Runtime.InteropServices;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Meaning;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Index;

/// <summary>
/// The inverted index of one language's passages: all of them, or those that another index has found, which are then
/// weighed by a lexicon of all. Slots only grow, so postings stay sorted; a removed passage leaves a hole that is skipped.
/// Not safe for concurrent change: who owns it guards it.
/// </summary>
internal sealed class LanguageIndex(Lexicon lexicon)
{
    private readonly Dictionary<int, List<Posting>> _postings = [];
    private readonly TopicPostings _byTopic = new();
    private readonly List<IndexedPassage?> _slots = [];
    private readonly List<Fields> _lengths = [];
    private readonly Dictionary<string, List<int>> _slotsByDocument = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _slotById = new(StringComparer.Ordinal);

    public LanguageIndex(string language, IPassageMeanings meanings)
        : this(new Lexicon(language, meanings))
    {
    }

    public Analyzer Analyzer => lexicon.Analyzer;

    public string Language => lexicon.Language;

    public VocabularyGrams Vocabulary => lexicon.Vocabulary;

    public IPassageMeanings Meanings => lexicon.Meanings;

    public int Count => lexicon.Count;

    public int SlotCount => _slots.Count;

    public Fields AverageLengths => lexicon.AverageLengths;

    public double HighestIdf => lexicon.HighestIdf;

    public IEnumerable<IndexedPassage> Passages => _slots.OfType<IndexedPassage>();

    /// <summary>Takes a passage in and counts it.</summary>
    /// <returns>The slot it got.</returns>
    public int Add(Passage passage, int position)
    {
        var terms = lexicon.Read(passage);
        lexicon.Enter(terms);
        return Place(passage, terms, position);
    }

    /// <summary>Takes in a passage that the lexicon has counted.</summary>
    /// <returns>The slot it got.</returns>
    public int Place(Passage passage, PassageTerms terms, int position)
    {
        var slot = _slots.Count;
        var counts = new Dictionary<int, Posting>();
        Tally(terms.Title, p => p with { Title = Next(p.Title) });
        Tally(terms.Headings, p => p with { Headings = Next(p.Headings) });
        Tally(terms.Questions, p => p with { Questions = Next(p.Questions) });
        Tally(terms.Text, p => p with { Text = Next(p.Text) });
        foreach (var (term, posting) in counts)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(_postings, term, out _) ??= []).Add(posting);
        }

        _byTopic.Add(slot, terms.Meaning.About);
        _slots.Add(new(slot, passage, terms) { Position = position });
        _lengths.Add(terms.Lengths);
        (CollectionsMarshal.GetValueRefOrAddDefault(_slotsByDocument, passage.DocumentId, out _) ??= []).Add(slot);
        _slotById[passage.Id] = slot;
        return slot;

        void Tally(int[] ids, Func<Posting, Posting> count)
        {
            foreach (var id in ids)
            {
                ref var posting = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, id, out var known);
                posting = count(known ? posting : new Posting(slot, 0, 0, 0, 0));
            }
        }
    }

    public void Remove(string documentId)
    {
        if (!_slotsByDocument.Remove(documentId, out var slots))
        {
            return;
        }

        foreach (var slot in slots)
        {
            var passage = _slots[slot]!;
            lexicon.Leave(passage.Terms);
            _slotById.Remove(passage.Passage.Id);
            _slots[slot] = null;
        }
    }

    /// <summary>The passages' lengths by slot, side by side; a hole's are those of what was there.</summary>
    public ReadOnlySpan<Fields> Lengths => CollectionsMarshal.AsSpan(_lengths);

    public IndexedPassage? Slot(int slot) => _slots[slot];

    public IndexedPassage? FindPassage(string id) => _slotById.TryGetValue(id, out var slot) ? _slots[slot] : null;

    /// <summary>The slots of the passages that are nearest to what a question is about, some of them holes, nearest first.</summary>
    public IEnumerable<int> About(MeaningVector question, int most, double least) => _byTopic.Nearest(question, SlotCount, most, least);

    public int? Find(string term) => lexicon.Find(term);

    public string Term(int id) => lexicon.Term(id);

    public ReadOnlySpan<Posting> Postings(int term) => CollectionsMarshal.AsSpan(_postings.GetValueOrDefault(term));

    public int Frequency(int term) => lexicon.Frequency(term);

    public double Idf(int term) => lexicon.Idf(term);

    private static ushort Next(ushort count) => count == ushort.MaxValue ? count : (ushort)(count + 1);
}
