using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Meaning;
using VirtualAgent.Knowledge.Questions;
using VirtualAgent.Knowledge.Retrieval;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>A question's terms, and how well any text covers them.</summary>
internal sealed class QuestionTerms
{
    private const double WeakStrength = 0.2;
    private const double PreviousFactor = 0.5;
    private const int MostTerms = 32;
    private readonly Analyzer _analyzer;
    private readonly List<string> _terms;
    private readonly TermCover _cover;
    private readonly NearCover _near;
    private readonly TermPairs _pairs;
    private readonly int _own;
    private double[] _weights;

    /// <param name="previous">The question before, where this one leans on it; its terms count for less.</param>
    /// <param name="original">What was asked, where the question is its words put into another language.</param>
    public QuestionTerms(string question, string language, SynonymTable synonyms, MeaningModel topics, QuestionKind kind, string? previous = null, AskedText? original = null)
    {
        _analyzer = Analyzer.For(language);
        Kind = kind;
        Asked = original ?? new(question, language);
        var all = _analyzer.TypedTerms(question.Length > 2000 ? question[..2000] : question);
        InOrder = [.. all];
        Names = WrittenNames.In(question, _analyzer);
        Focus = QuestionFocus.Of(question, _analyzer);
        Thing = AskedThing.In(question, _analyzer);
        _terms = [.. all.Distinct().Take(MostTerms)];
        _own = _terms.Count;
        Named = [.. About(question)];
        Matter = previous is null ? Named : [.. Named.Union(About(previous))];
        HasPrevious = previous is not null;
        if (previous is not null)
        {
            var before = _analyzer.TypedTerms(previous.Length > 2000 ? previous[..2000] : previous);
            _terms.AddRange(before.Except(_terms).Take(MostTerms));
            all.AddRange(before);
        }

        _cover = new(_terms, all, language, synonyms);
        _near = new(_terms, _cover, topics, language);
        _weights = [.. _terms.Select(_ => 1.0)];
        _pairs = new(all);
    }

    /// <summary>What was asked, in the language in which it was.</summary>
    public AskedText Asked { get; }

    /// <summary>The terms are those of its words put into another language.</summary>
    public bool IsTranslated => Asked.Language != Language;

    public QuestionKind Kind { get; }

    /// <summary>The terms of the question before are among them.</summary>
    public bool HasPrevious { get; }

    public string Language => _analyzer.Language;

    public int Count => _terms.Count;

    /// <summary>The question's own terms as they stand, repeated ones too.</summary>
    public IReadOnlyList<string> InOrder { get; }

    /// <summary>What is asked of the question's matter, where its kind does not say.</summary>
    public string? Focus { get; }

    /// <summary>What the question asks to be there; null where it asks for something else.</summary>
    public AskedThing? Thing { get; }

    /// <summary>Its terms that tell what it is about: none by which it asks, and no words of any talk.</summary>
    public IReadOnlyList<string> Named { get; }

    /// <summary>The same with what the question before named, where this one leans on it.</summary>
    public IReadOnlyList<string> Matter { get; }

    /// <summary>Terms that are written like a name: with a capital, and not because a sentence begins there.</summary>
    public IReadOnlyList<string> Names { get; }

    public bool IsCovered(string term, IReadOnlySet<string> text) => _cover.Has(term, text);

    /// <summary>Weighs the terms by how few of these texts have them.</summary>
    public void WeighBy(IReadOnlyCollection<IReadOnlySet<string>> texts) => _weights =
    [
        .. _terms.Select((term, at) => (at < _own ? 1 : PreviousFactor) * Math.Log(1 + ((texts.Count + 1.0) / (1 + texts.Count(text => _cover.Has(at, text)))))),
    ];

    public IReadOnlySet<string> TermsOf(string text) => _analyzer.SetOf(text);

    /// <summary>By term, how much it tells these texts apart: what all of them have tells nothing.</summary>
    public double[] RarityAmong(IReadOnlyCollection<IReadOnlySet<string>> texts) =>
        [.. _terms.Select((_, at) => Math.Log((texts.Count + 1.0) / (0.5 + texts.Count(text => _cover.Has(at, text)))))];

    /// <summary>0 to 1: how much of the question's weight texts have together.</summary>
    public double Share(params ReadOnlySpan<IReadOnlySet<string>> texts) => Covered(Together(texts), at => _weights[at]);

    /// <summary>The same where words of any talk count for little.</summary>
    public double StrongShare(params ReadOnlySpan<IReadOnlySet<string>> texts) => Covered(Together(texts), at => _weights[at] * Worth(_terms[at]));

    /// <summary>The same by other weights.</summary>
    public double ShareBy(double[] weights, IReadOnlySet<string> text) => Covered(_cover.Of(text), at => weights[at] * Worth(_terms[at]));

    /// <summary>The share that a text has in the question's words or in such as are about the same.</summary>
    public double NearShare(IReadOnlySet<string> text) => NearShareBy(_weights, text);

    public double NearShareBy(double[] weights, IReadOnlySet<string> text) => Covered(_near.Of(text), at => weights[at] * Worth(_terms[at]));

    private double[] Together(ReadOnlySpan<IReadOnlySet<string>> texts)
    {
        var together = _cover.Of(texts[0]);
        foreach (var text in texts[1..])
        {
            together = [.. together.Zip(_cover.Of(text), Math.Max)];
        }

        return together;
    }

    private static double Covered(double[] cover, Func<int, double> weight)
    {
        var (covered, all) = (0.0, 0.0);
        for (var term = 0; term < cover.Length; term++)
        {
            var worth = weight(term);
            all += worth;
            covered += worth * cover[term];
        }

        return all == 0 ? 0 : covered / all;
    }

    /// <summary>How many of the question's terms a text lacks; words of any talk count for little.</summary>
    public double Lacking(IReadOnlySet<string> text) => _terms.Where((_, at) => !_cover.Has(at, text)).Sum(Strength);

    /// <summary>The weight of the heaviest term that a text lacks, as a share of all.</summary>
    public double HeaviestMissing(IReadOnlySet<string> text)
    {
        var (missing, all) = (0.0, 0.0);
        for (var t = 0; t < _terms.Count; t++)
        {
            var strong = _weights[t] * Worth(_terms[t]);
            all += strong;
            missing = _cover.Has(t, text) ? missing : Math.Max(missing, strong);
        }

        return all == 0 ? 1 : missing / all;
    }

    /// <summary>How much of the question one of its terms carries.</summary>
    public double WeightOf(string term) => _weights[_terms.IndexOf(term)] * Worth(term);

    /// <summary>Whether a text has more than half of what the question names itself, whatever was said before.</summary>
    public bool NamesMostOf(IReadOnlySet<string> text)
    {
        var own = _terms.Take(_own).Where(term => !IsWeak(term)).ToList();
        return own.Count == 0 || own.Count(term => IsCovered(term, text)) * 2 > own.Count;
    }

    /// <summary>Whether a term tells what is talked about: 'permit' does not without a word for which.</summary>
    public bool Tells(string term) => !IsWeak(term) && !Elsewhere.IsSort(Language, term);

    /// <summary>How many terms the question has; words of any talk count for little.</summary>
    public double Strong => _terms.Sum(Strength);

    /// <summary>0 to 1: how much a short text and the question have of each other.</summary>
    public double Likeness(string text) => Likeness(TermsOf(text));

    public double Likeness(IReadOnlySet<string> said)
    {
        var all = said.Sum(Worth);
        return all == 0 ? 0 : StrongShare(said) * said.Where(_cover.IsNamed).Sum(Worth) / all;
    }

    private double Worth(string term) => IsWeak(term) ? WeakStrength : 1;

    /// <summary>Somebody's age or house number says no more than words of any talk.</summary>
    private bool IsWeak(string term) => char.IsDigit(term[0]) || _analyzer.IsWeak(term);

    private double Strength(string term) => Worth(term) * (_terms.IndexOf(term) < _own ? 1 : PreviousFactor);

    /// <summary>0 to 1: how many of the question's neighbouring terms stand next to each other in a text.</summary>
    public double Pairs(string text) => _pairs.IsEmpty ? 0 : _pairs.ShareIn(_analyzer.Terms(text));

    /// <summary>How many of a text's terms the question names.</summary>
    public int NamedOf(IReadOnlySet<string> text) => text.Count(_cover.IsNamed);

    /// <summary>The question's terms that a text covers.</summary>
    public IEnumerable<string> Covered(IReadOnlySet<string> text) => _terms.Where((_, at) => _cover.Has(at, text));

    private IEnumerable<string> About(string question) => _analyzer.TypedTerms(QuestionKinds.WithoutAsking(question)).Distinct().Where(term => !IsWeak(term));
}
