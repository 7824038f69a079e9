using VirtualAgent.Recognizers.NumberParsing;
using VirtualAgent.Recognizers.OrdinalParsing;
using VirtualAgent.Recognizers.Text;

namespace VirtualAgent.Recognizers;

/// <summary>
/// The numbers of a text as plain values, for recognisers that build on them: cardinals, ordinals, fractions and decimals,
/// in words and digits, and amounts such as 'a couple' and 'un par de'.
/// </summary>
public static class NumberWords
{
    private static readonly PhraseTable<double> EnglishQuantifiers = new(
    [
        ("a couple of", 2), ("a couple", 2), ("couple of", 2), ("couple", 2), ("a pair of", 2), ("a few", 3), ("few", 3),
        ("several", 3), ("half a", 0.5), ("half an", 0.5),
    ]);

    private static readonly PhraseTable<double> SpanishQuantifiers = new(
    [
        ("un par de", 2), ("un par", 2), ("par de", 2), ("unos cuantos", 3), ("unas cuantas", 3), ("varios", 3), ("varias", 3),
        ("unos pocos", 3), ("unas pocas", 3),
    ]);

    /// <summary>The numbers from left to right; no two overlap. An ordinal wins over the cardinal inside it.</summary>
    public static IReadOnlyList<NumberSpan> Find(string text, Culture culture)
    {
        var ordinals = OrdinalScanner.Scan(text, culture).Select(m => new NumberSpan(m.Start, m.End, m.Value, NumberKind.Ordinal)).ToList();
        var numbers = NumberScanner.Scan(text, culture, Ratios.None)
            .Select(m => new NumberSpan(m.Start, m.End, m.Value, m.Subtype == NumberSubtype.Fraction ? NumberKind.Fraction : NumberKind.Cardinal));
        var spans = ordinals.Concat(numbers).Concat(Quantifiers(text, culture))
            .OrderBy(s => s.Start).ThenByDescending(s => s.End).ThenBy(s => s.Kind == NumberKind.Ordinal ? 0 : 1);
        var result = new List<NumberSpan>();
        foreach (var span in spans)
        {
            if (result.Count == 0 || span.Start >= result[^1].End)
            {
                result.Add(span);
            }
        }

        return result;
    }

    /// <summary>The value of a text that is a number and nothing else, or null.</summary>
    public static double? Parse(string text, Culture culture)
    {
        var trimmed = text.Trim();
        return Find(trimmed, culture) is [var only] && only.Start == 0 && only.End == trimmed.Length ? only.Value : null;
    }

    private static IEnumerable<NumberSpan> Quantifiers(string text, Culture culture)
    {
        var words = Word.Split(text);
        var phrases = culture == Culture.Spanish ? SpanishQuantifiers : EnglishQuantifiers;
        for (var i = 0; i < words.Count;)
        {
            var length = phrases.Match(words, i, out var value);
            if (length > 0)
            {
                yield return new NumberSpan(words[i].Start, words[i + length - 1].End, value, NumberKind.Quantifier);
            }

            i += Math.Max(length, 1);
        }
    }
}
