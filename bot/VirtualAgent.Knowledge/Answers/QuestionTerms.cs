using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Questions;
using VirtualAgent.Knowledge.Retrieval;
using VirtualAgent.Knowledge.Text;

namespace VirtualAgent.Knowledge.Answers;

/// <summary>A question's terms, and how well any text covers them.</summary>
internal sealed class QuestionTerms
{
    private const double SynonymCover = 0.7;
    private const double WeakStrength = 0.2;
    private const double PreviousFactor = 0.5;
    private const double OtherKind = 0.6;
    private const double UnlikeKind = 0.95;
    private const int MostTerms = 32;
    private const double LookAlikeCover = 0.8;

    /// <summary>In shorter words one slip makes another word: 'pool' and 'poll'.</summary>
    private const int ShortestMisspelt = 5;
    private readonly Analyzer _analyzer;
    private readonly List<string> _terms;
    private readonly Dictionary<string, List<string[]>> _synonyms = new(StringComparer.Ordinal);
    private readonly List<(string First, string Second)> _pairs;
    private readonly int _own;
    private double[] _weights;

    /// <param name="previous">The question before, where this one leans on it; its terms count for less.</param>
    /// <param name="original">What was asked, where the question is its words put into another language.</param>
    public QuestionTerms(string question, string language, SynonymTable synonyms, QuestionKind kind, string? previous = null, AskedText? original = null)
    {
        _analyzer = Analyzer.For(language);
        Kind = kind;
        Asked = original ?? new(question, language);
        var all = _analyzer.TypedTerms(question.Length > 2000 ? question[..2000] : question);
        InOrder = [.. all];
        Names = NamesIn(question);
        Focus = QuestionFocus.Of(question, _analyzer);
        Thing = AskedThing.In(question, _analyzer);
        _terms = [.. all.Distinct().Take(MostTerms)];
        _own = _terms.Count;
        HasPrevious = previous is not null;
        if (previous is not null)
        {
            var before = _analyzer.TypedTerms(previous.Length > 2000 ? previous[..2000] : previous);
            _terms.AddRange(before.Except(_terms).Take(MostTerms));
            all.AddRange(before);
        }

        for (var at = 0; at < all.Count; at++)
        {
            foreach (var (length, others) in synonyms.At(language, all, at))
            {
                foreach (var said in all.Skip(at).Take(length))
                {
                    (_synonyms.TryGetValue(said, out var known) ? known : _synonyms[said] = []).Add(others);
                }
            }
        }

        _weights = [.. _terms.Select(_ => 1.0)];
        _pairs = [.. all.Zip(all.Skip(1)).Distinct()];
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

    /// <summary>Terms that are written like a name: with a capital, and not because a sentence begins there.</summary>
    public IReadOnlyList<string> Names { get; }

    public bool IsCovered(string term, HashSet<string> text) => Cover(term, text) > 0.5;

    /// <summary>Weighs the terms by how few of these texts have them.</summary>
    public void WeighBy(IReadOnlyCollection<HashSet<string>> texts) => _weights =
    [
        .. _terms.Select((term, at) => (at < _own ? 1 : PreviousFactor) * Math.Log(1 + ((texts.Count + 1.0) / (1 + texts.Count(t => Cover(term, t) > 0.5))))),
    ];

    public HashSet<string> TermsOf(string text) => [.. _analyzer.Terms(text)];

    /// <summary>0 to 1: how much of the question's weight a text has.</summary>
    public double Share(HashSet<string> text)
    {
        var (covered, all) = (0.0, 0.0);
        for (var t = 0; t < _terms.Count; t++)
        {
            all += _weights[t];
            covered += _weights[t] * Cover(_terms[t], text);
        }

        return all == 0 ? 0 : covered / all;
    }

    /// <summary>The same where words of any talk count for little.</summary>
    public double StrongShare(HashSet<string> text)
    {
        var (covered, all) = (0.0, 0.0);
        for (var t = 0; t < _terms.Count; t++)
        {
            var strong = _weights[t] * (IsWeak(_terms[t]) ? WeakStrength : 1);
            all += strong;
            covered += strong * Cover(_terms[t], text);
        }

        return all == 0 ? 0 : covered / all;
    }

    /// <summary>How many of the question's terms a text lacks; words of any talk count for little.</summary>
    public double Lacking(HashSet<string> text) => _terms.Where(term => Cover(term, text) <= 0.5).Sum(Strength);

    /// <summary>The weight of the heaviest term that a text lacks, as a share of all.</summary>
    public double HeaviestMissing(HashSet<string> text)
    {
        var (missing, all) = (0.0, 0.0);
        for (var t = 0; t < _terms.Count; t++)
        {
            var strong = _weights[t] * Worth(_terms[t]);
            all += strong;
            missing = Cover(_terms[t], text) > 0.5 ? missing : Math.Max(missing, strong);
        }

        return all == 0 ? 1 : missing / all;
    }

    /// <summary>Whether a text has more than half of what the question names itself, whatever was said before.</summary>
    public bool NamesMostOf(HashSet<string> text)
    {
        var own = _terms.Take(_own).Where(term => !IsWeak(term)).ToList();
        return own.Count == 0 || own.Count(term => IsCovered(term, text)) * 2 > own.Count;
    }

    /// <summary>How many terms the question has; words of any talk count for little.</summary>
    public double Strong => _terms.Sum(Strength);

    /// <summary>0 to 1: how much a short text and the question have of each other.</summary>
    public double Likeness(string text) => Likeness(TermsOf(text));

    /// <summary>The question that is most like this one; one that asks for another sort of thing is less so.</summary>
    public AskedBefore Nearest(IEnumerable<string> questions)
    {
        var nearest = AskedBefore.None;
        foreach (var question in questions)
        {
            var said = TermsOf(question);
            var likeness = Likeness(said) * SameKind(QuestionKinds.Of(question));
            nearest = likeness > nearest.Likeness ? new(likeness, said) : nearest;
        }

        return nearest;
    }

    private double Likeness(HashSet<string> said)
    {
        var all = said.Sum(Worth);
        return all == 0 ? 0 : StrongShare(said) * said.Where(other => _terms.Any(term => Cover(term, [other]) > 0.5)).Sum(Worth) / all;
    }

    private double SameKind(QuestionKind kind) => kind == Kind || QuestionKinds.IsAlike(kind, Kind) ? 1
        : QuestionKinds.Demands(Kind) && QuestionKinds.Demands(kind) ? OtherKind
        : UnlikeKind;

    private double Worth(string term) => IsWeak(term) ? WeakStrength : 1;

    /// <summary>Somebody's age or house number says no more than words of any talk.</summary>
    private bool IsWeak(string term) => char.IsDigit(term[0]) || _analyzer.IsWeak(term);

    private double Strength(string term) => Worth(term) * (_terms.IndexOf(term) < _own ? 1 : PreviousFactor);

    /// <summary>0 to 1: how many of the question's neighbouring terms stand next to each other in a text.</summary>
    public double Pairs(string text)
    {
        if (_pairs.Count == 0)
        {
            return 0;
        }

        var words = _analyzer.Terms(text);
        var neighbours = words.Zip(words.Skip(1)).ToHashSet();
        return _pairs.Count(neighbours.Contains) / (double)_pairs.Count;
    }

    /// <summary>How many of a text's terms the question names.</summary>
    public int NamedOf(HashSet<string> text) => text.Count(other => _terms.Any(term => Cover(term, [other]) > 0.5));

    /// <summary>The question's terms that a text covers.</summary>
    public IEnumerable<string> Covered(HashSet<string> text) => _terms.Where(term => Cover(term, text) > 0.5);

    private List<string> NamesIn(string question)
    {
        var words = Words.Of(question);
        return
        [
            .. words
                .Where((word, at) => at > 0
                    && char.IsUpper(question[word.Start])
                    && word.Length > 1
                    && !question[word.Start..(word.Start + word.Length)].All(char.IsUpper)
                    && question[words[at - 1].Start + words[at - 1].Length] == ' '
                    && words[at - 1].Start + words[at - 1].Length == word.Start - 1)
                .Where(word => !_analyzer.IsStopWord(word.Folded))
                .Select(word => _analyzer.Stem(word.Folded)),
        ];
    }

    private double Cover(string term, HashSet<string> text) =>
        text.Contains(term) ? 1
        : _synonyms.GetValueOrDefault(term, []).Any(s => s.All(text.Contains)) ? SynonymCover
        : text.Any(other => LooksLike(term, other)) ? LookAlikeCover
        : 0;

    private static bool LooksLike(string term, string other) =>
        term.Length >= ShortestMisspelt && other.Length >= ShortestMisspelt && !char.IsDigit(term[0])
        && (Spelling.IsNear(term, other) || IsNearStem(term, other));

    /// <summary>A misspelt word keeps an ending that the stem has lost: 'expierd' and 'expir'.</summary>
    private static bool IsNearStem(string term, string stem) =>
        stem.Length >= 5 && term.Length > stem.Length && term.Length <= stem.Length + 3 && Spelling.IsNear(term[..stem.Length], stem);
}
