using System.Runtime.InteropServices;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Index;

/// <summary>
/// The inverted index of one language's passages. Slots only grow, so postings stay sorted; a removed passage leaves
/// a hole that is skipped. Not safe for concurrent change: <see cref="EmbeddedKnowledgeIndex"/> guards it.
/// </summary>
internal sealed class LanguageIndex(string language)
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<List<Posting>> _postings = [];
    private readonly List<int> _live = [];
    private readonly List<IndexedPassage?> _slots = [];
    private readonly Dictionary<string, List<int>> _slotsByDocument = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _slotById = new(StringComparer.Ordinal);
    private Fields _totals;

    public Analyzer Analyzer { get; } = Analyzer.For(language);

    public string Language => language;

    public VocabularyGrams Vocabulary { get; } = new();

    public int Count { get; private set; }

    public int SlotCount => _slots.Count;

    public Fields AverageLengths => Count == 0 ? default : _totals / Count;

    public void Add(Passage passage, int position)
    {
        var slot = _slots.Count;
        var counts = new Dictionary<int, Posting>();
        var title = Read(passage.Title, counts, slot, p => p with { Title = Next(p.Title) });
        var headings = Read(string.Join(" . ", passage.Headings), counts, slot, p => p with { Headings = Next(p.Headings) });
        int[][] asked = [.. passage.Questions.Select(q => Read(q, counts, slot, p => p with { Questions = Next(p.Questions) }))];
        var text = Read(passage.Text, counts, slot, p => p with { Text = Next(p.Text) });
        foreach (var (term, posting) in counts)
        {
            _postings[term].Add(posting);
            _live[term]++;
        }

        var lengths = new Fields(title.Length, headings.Length, asked.Sum(q => q.Length), text.Length);
        _slots.Add(new(slot, passage, title, headings, text, lengths) { Position = position, Asked = asked });
        _totals += lengths;
        Count++;
        CollectionsMarshal.GetValueRefOrAddDefault(_slotsByDocument, passage.DocumentId, out _) ??= [];
        _slotsByDocument[passage.DocumentId].Add(slot);
        _slotById[passage.Id] = slot;
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
            foreach (var term in passage.Title.Concat(passage.Heading).Concat(passage.Text).Concat(passage.Asked.SelectMany(q => q)).Distinct())
            {
                _live[term]--;
            }

            _totals -= passage.Lengths;
            _slotById.Remove(passage.Passage.Id);
            _slots[slot] = null;
            Count--;
        }
    }

    public IndexedPassage? Slot(int slot) => _slots[slot];

    public IndexedPassage? FindPassage(string id) => _slotById.TryGetValue(id, out var slot) ? _slots[slot] : null;

    public IEnumerable<IndexedPassage> Passages => _slots.OfType<IndexedPassage>();

    public int? Find(string term) => _ids.TryGetValue(term, out var id) && _live[id] > 0 ? id : null;

    public string Term(int id) => Vocabulary.Term(id);

    public ReadOnlySpan<Posting> Postings(int term) => CollectionsMarshal.AsSpan(_postings[term]);

    /// <summary>In how many passages a term stands.</summary>
    public int Frequency(int term) => _live[term];

    public double Idf(int term) => IdfOf(_live[term]);

    /// <summary>The weight of a term that no passage has.</summary>
    public double HighestIdf => IdfOf(0);

    private double IdfOf(int frequency) => Math.Log(1 + ((Count - frequency + 0.5) / (frequency + 0.5)));

    private static ushort Next(ushort count) => count == ushort.MaxValue ? count : (ushort)(count + 1);

    private int[] Read(string text, Dictionary<int, Posting> counts, int slot, Func<Posting, Posting> count)
    {
        var terms = Analyzer.Terms(text);
        var ids = new int[terms.Count];
        for (var at = 0; at < ids.Length; at++)
        {
            ids[at] = IdOf(terms[at]);
            ref var posting = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, ids[at], out var known);
            posting = count(known ? posting : new Posting(slot, 0, 0, 0, 0));
        }

        return ids;
    }

    private int IdOf(string term)
    {
        if (!_ids.TryGetValue(term, out var id))
        {
            id = Vocabulary.Add(term);
            _ids.Add(term, id);
            _postings.Add([]);
            _live.Add(0);
        }

        return id;
    }
}
