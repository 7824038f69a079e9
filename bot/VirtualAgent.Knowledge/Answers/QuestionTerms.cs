using VirtualAgent.Knowledge.Questions;
using VirtualAgent.Knowledge.Retrieval;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>A question's terms, and how well any text covers them.</summary>
internal sealed class QuestionTerms
{
    private const double SynonymCover = 0.7;
    private const double LookAlikeCover = 0.8;
    private readonly Analyzer _analyzer;
    private readonly List<string> _terms;
    private readonly Dictionary<string, HashSet<string>> _synonyms = new(StringComparer.Ordinal);
    private double[] _weights;

    public QuestionTerms(string question, string language, SynonymTable synonyms)
    {
        _analyzer = Analyzer.For(language);
        Kind = QuestionKinds.Of(question);
        var all = _analyzer.Terms(question.Length > 2000 ? question[..2000] : question);
        _terms = [.. all.Distinct().Take(32)];
        foreach (var term in _terms)
        {
            _synonyms[term] = [.. synonyms.At(language, all, all.IndexOf(term)).SelectMany(s => s.Terms)];
        }

        _weights = [.. _terms.Select(_ => 1.0)];
    }

    public QuestionKind Kind { get; }

    public int Count => _terms.Count;

    /// <summary>Weighs the terms by how few of these texts have them.</summary>
    public void WeighBy(IReadOnlyCollection<HashSet<string>> texts) => _weights =
    [
        .. _terms.Select(term => Math.Log(1 + ((texts.Count + 1.0) / (1 + texts.Count(t => Cover(term, t) > 0.5))))),
    ];

    public HashSet<string> TermsOf(string text) => [.. _analyzer.Terms(text)];

    /// <summary>0 to 1: how much of the question's weight a text has, by itself and with the headings it stands under.</summary>
    public double Share(HashSet<string> text, HashSet<string> context, double contextFactor)
    {
        var (covered, all) = (0.0, 0.0);
        for (var t = 0; t < _terms.Count; t++)
        {
            all += _weights[t];
            covered += _weights[t] * Math.Max(Cover(_terms[t], text), contextFactor * Cover(_terms[t], context));
        }

        return all == 0 ? 0 : covered / all;
    }

    /// <summary>The question's terms that a text covers.</summary>
    public IEnumerable<string> Covered(HashSet<string> text) => _terms.Where(term => Cover(term, text) > 0.5);

    private double Cover(string term, HashSet<string> text) =>
        text.Contains(term) ? 1
        : _synonyms[term].Overlaps(text) ? SynonymCover
        : text.Any(other => LooksLike(term, other)) ? LookAlikeCover
        : 0;

    private static bool LooksLike(string term, string other) =>
        term.Length >= 5 && other.Length >= 4 && Math.Abs(term.Length - other.Length) <= 2
        && !char.IsDigit(term[0])
        && Spelling.Distance(term, other) <= (term.Length >= 8 ? 2 : 1);
}
