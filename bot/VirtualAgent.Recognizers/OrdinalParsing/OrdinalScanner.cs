using VirtualAgent.Recognizers.NumberParsing;
using static VirtualAgent.Recognizers.Text.Characters;

namespace VirtualAgent.Recognizers.OrdinalParsing;

/// <summary>Finds ordinals in words ('two hundredth', 'vigésimo primero') and with endings ('21st', '2da', '5ª').</summary>
internal static class OrdinalScanner
{
    private const int LongestNumber = 15;

    private static readonly string[] EnglishEndings = ["st", "nd", "rd", "th"];
    private static readonly string[] SpanishEndings =
        ["ro", "ra", "do", "da", "to", "ta", "mo", "ma", "vo", "va", "no", "na", "er", "er.", "º", "ª", "o", "a", ".º", ".ª"];

    public static List<NumberMatch> Scan(string text, Culture culture)
    {
        var matches = Written(text, culture);
        matches.AddRange(InWords(text, culture));
        matches.Sort((a, b) => a.Start.CompareTo(b.Start));
        return matches;
    }

    private static List<NumberMatch> Written(string text, Culture culture)
    {
        var found = new List<NumberMatch>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsDigit(text[i]))
            {
                continue;
            }

            var start = i;
            i = SkipDigits(text, i);
            var end = EndingEnd(text, i, culture);
            if (end > i && !IsWordAt(text, start - 1) && i - start <= LongestNumber && !IsDegree(text, i, end))
            {
                found.Add(new NumberMatch(start, end, DigitGrouping.Whole(text, start, i), NumberSubtype.Integer));
            }

            i = Math.Max(i, end) - 1;
        }

        return found;
    }

    private static int EndingEnd(string text, int index, Culture culture)
    {
        foreach (var ending in culture == Culture.Spanish ? SpanishEndings : EnglishEndings)
        {
            var end = index + ending.Length;
            if (text.AsSpan(index).StartsWith(ending, StringComparison.OrdinalIgnoreCase) && !IsWordAt(text, end))
            {
                return end;
            }
        }

        return index;
    }

    /// <summary>'37º C' is a temperature.</summary>
    private static bool IsDegree(string text, int ending, int end)
    {
        var next = SkipSpace(text, end);
        return text[ending] == 'º' && next < text.Length && text[next] is 'C' or 'F' or 'c' or 'f' && !IsWordAt(text, next + 1);
    }

    private static IEnumerable<NumberMatch> InWords(string text, Culture culture)
    {
        var lexicon = NumberLexicon.For(culture);
        var (cardinals, ordinalAt) = OrdinalLexemes.AsCardinals(NumberLexer.Read(text, lexicon), lexicon.IsSpanish);
        var parser = new CardinalParser(cardinals, lexicon.IsSpanish);
        for (var i = 0; i < cardinals.Count;)
        {
            if (cardinals[i].Kind is LexemeKind.Digits or LexemeKind.Article || !parser.TryParse(i, out var run))
            {
                if (ordinalAt[i])
                {
                    yield return Match(cardinals, i, i + 1, cardinals[i].Value);
                }

                i++;
                continue;
            }

            if (ordinalAt[run.Next - 1])
            {
                yield return Match(cardinals, i, run.Next, run.Value);
            }

            i = run.Next;
        }
    }

    private static NumberMatch Match(List<Lexeme> lexemes, int first, int next, double value) =>
        new(lexemes[first].Start, lexemes[next - 1].End, value, NumberSubtype.Integer);
}
