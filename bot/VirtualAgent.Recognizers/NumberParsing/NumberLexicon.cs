using System.Collections.Frozen;

namespace VirtualAgent.Recognizers.NumberParsing;

/// <summary>The number words of one language, without accents and in lower case.</summary>
internal sealed class NumberLexicon
{
    private static readonly NumberLexicon English = new(EnglishNumberWords.Table, '.', ',', isSpanish: false);
    private static readonly NumberLexicon Spanish = new(SpanishNumberWords.Table, ',', '.', isSpanish: true);

    private readonly FrozenDictionary<string, NumberWord> _words;
    private readonly FrozenDictionary<string, NumberWord>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private NumberLexicon(IEnumerable<(string Forms, LexemeKind Kind, double Value, bool Plural)> table, char decimalMark, char groupMark, bool isSpanish)
    {
        _words = table
            .SelectMany(row => row.Forms.Split(' ').Select(form => (form, word: new NumberWord(row.Kind, row.Value, row.Plural))))
            .ToFrozenDictionary(p => p.form, p => p.word);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        DecimalMark = decimalMark;
        GroupMark = groupMark;
        IsSpanish = isSpanish;
        Longest = _words.Keys.Max(w => w.Length);
    }

    public char DecimalMark { get; }

    public char GroupMark { get; }

    public bool IsSpanish { get; }

    private int Longest { get; }

    public static NumberLexicon For(Culture culture) => culture == Culture.Spanish ? Spanish : English;

    public bool TryGet(ReadOnlySpan<char> folded, out NumberWord word)
    {
        if (folded.Length <= Longest && _lookup.TryGetValue(folded, out word))
        {
            return true;
        }

        word = default;
        return IsSpanish && SpanishCompounds.TryRead(folded, this, out word);
    }

    /// <summary>Looks a word up without reading compounds such as 'treintaicincoavos'.</summary>
    public bool TryGetSimple(ReadOnlySpan<char> folded, out NumberWord word)
    {
        word = default;
        return folded.Length <= Longest && _lookup.TryGetValue(folded, out word);
    }
}
