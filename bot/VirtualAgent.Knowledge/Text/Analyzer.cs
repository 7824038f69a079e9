using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace VirtualAgent.Knowledge.Text;

/// <summary>Turns text of one language into the terms it is found by.</summary>
internal sealed class Analyzer
{
    private static readonly FrozenSet<string> Lettered = new[] { "zone", "zona", "route", "ruta", "ward", "section", "seccion", "group", "grupo", "class", "clase", "lot", "district", "area" }.ToFrozenSet();
    private const int StemsKept = 50_000;
    private const int TextsKept = 16_000;
    private static readonly ConcurrentDictionary<string, Analyzer> ByLanguage = new();

    private readonly Func<string, string> _stem;
    private readonly FrozenSet<string> _stopWords;
    private readonly FrozenSet<string> _weak;
    private readonly ConcurrentDictionary<string, string> _stems = new();
    private readonly Memo<string, IReadOnlySet<string>> _sets = new(TextsKept);

    private Analyzer(string language)
    {
        Language = language;
        _stopWords = StopWords.Of(language);
        _stem = language switch
        {
            "en" => EnglishStemmer.Stem,
            "es" => SpanishStemmer.Stem,
            _ => word => word,
        };
        _weak = StopWords.Weak(language).Select(Stem).ToFrozenSet();
    }

    public string Language { get; }

    public static Analyzer For(string language) => ByLanguage.GetOrAdd(language, l => new(l));

    public bool IsStopWord(string folded) => _stopWords.Contains(folded);

    /// <summary>A term that says little about what is asked.</summary>
    public bool IsWeak(string term) => _weak.Contains(term);

    /// <summary>The terms of a text in order, without stop words.</summary>
    public List<string> Terms(string text)
    {
        var terms = new List<string>();
        var before = string.Empty;
        foreach (var word in Words.Of(text))
        {
            if (!_stopWords.Contains(word.Folded) || IsLetterOf(before, word.Folded) || IsCell(text, word))
            {
                terms.Add(Stem(word.Folded));
            }

            before = word.Folded;
        }

        return terms;
    }

    /// <summary>The terms of a text, each once.</summary>
    public IReadOnlySet<string> SetOf(string text) => _sets.Of(text, one => Terms(one).ToHashSet());

    /// <summary>The terms of what somebody typed: as <see cref="Terms"/>, with shorthand written out and slips put right.</summary>
    public List<string> TypedTerms(string text)
    {
        var terms = new List<string>();
        var before = string.Empty;
        foreach (var word in Words.Of(text))
        {
            var meant = Shorthand.Meant(Language, word.Folded);
            if (!_stopWords.Contains(meant) || IsLetterOf(before, meant))
            {
                terms.Add(Stem(meant));
            }

            before = meant;
        }

        return terms;
    }

    /// <summary>Every word of a text, stop words too.</summary>
    public List<string> EveryTerm(string text, bool typed) =>
        [.. Words.Of(text).Select(word => Stem(typed ? Shorthand.Meant(Language, word.Folded) : word.Folded))];

    /// <summary>The letter of 'zone A', which is no article.</summary>
    private static bool IsLetterOf(string before, string word) => word.Length == 1 && Lettered.Contains(before);

    /// <summary>A letter that has a table's cell to itself, as a zone has.</summary>
    private static bool IsCell(string text, Word word) =>
        word.Length == 1
        && text.AsSpan(0, word.Start).TrimEnd(' ').EndsWith('|')
        && text.AsSpan(word.Start + 1).TrimStart(' ').StartsWith('|');

    public string Stem(string folded)
    {
        if (_stems.TryGetValue(folded, out var stem))
        {
            return stem;
        }

        stem = folded.Length > 3 && folded.Length < 40 && !char.IsDigit(folded[0]) ? _stem(folded) : folded;
        if (_stems.Count < StemsKept)
        {
            _stems.TryAdd(folded, stem);
        }

        return stem;
    }
}
