using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Meaning;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Index;

/// <summary>
/// The words of one language's passages and how common each is: what ranking needs to know of all passages. Not safe for
/// concurrent change.
/// </summary>
/// <param name="meanings">Tells what a passage means.</param>
internal sealed class Lexicon(string language, IPassageMeanings meanings)
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<int> _live = [];
    private Fields _totals;

    public Analyzer Analyzer { get; } = Analyzer.For(language);

    public string Language => language;

    public IPassageMeanings Meanings => meanings;

    public VocabularyGrams Vocabulary { get; } = new();

    /// <summary>How many passages.</summary>
    public int Count { get; private set; }

    public Fields AverageLengths => Count == 0 ? default : _totals / Count;

    public int? Find(string term) => _ids.TryGetValue(term, out var id) && _live[id] > 0 ? id : null;

    public string Term(int id) => Vocabulary.Term(id);

    /// <summary>In how many passages a term stands.</summary>
    public int Frequency(int term) => _live[term];

    public double Idf(int term) => IdfOf(_live[term]);

    /// <summary>The weight of a term that no passage has.</summary>
    public double HighestIdf => IdfOf(0);

    /// <summary>Reads a passage that is not yet counted.</summary>
    public PassageTerms Read(Passage passage) => new(
        Ids(passage.Title),
        Ids(string.Join(" . ", passage.Headings)),
        [.. passage.Questions.Select(Ids)],
        Ids(passage.Text),
        meanings.Of(passage));

    public void Enter(PassageTerms terms)
    {
        foreach (var term in terms.Distinct)
        {
            _live[term]++;
        }

        _totals += terms.Lengths;
        Count++;
    }

    public void Leave(PassageTerms terms)
    {
        foreach (var term in terms.Distinct)
        {
            _live[term]--;
        }

        _totals -= terms.Lengths;
        Count--;
    }

    private double IdfOf(int frequency) => Math.Log(1 + ((Count - frequency + 0.5) / (frequency + 0.5)));

    private int[] Ids(string text) => [.. Analyzer.Terms(text).Select(IdOf)];

    private int IdOf(string term)
    {
        if (!_ids.TryGetValue(term, out var id))
        {
            id = Vocabulary.Add(term);
            _ids.Add(term, id);
            _live.Add(0);
        }

        return id;
    }
}
