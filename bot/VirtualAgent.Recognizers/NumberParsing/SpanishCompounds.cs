namespace VirtualAgent.Recognizers.NumberParsing;

/// <summary>Spanish number words written together: 'treintaicincoavos', 'doscientosmilésimos', 'cincuentaydos'.</summary>
internal static class SpanishCompounds
{
    private const int LongestCompound = 60;

    private static readonly (string Ending, double Factor)[] PowerEndings =
        [("milesim", 1e3), ("millonesim", 1e6), ("billonesim", 1e12), ("centesim", 1e2)];

    private static readonly string[] DenominatorEndings = ["avo", "ava", "avos", "avas"];

    private static readonly string[] TensStems =
        ["veint", "treint", "cuarent", "cincuent", "sesent", "setent", "ochent", "novent"];

    public static bool TryRead(ReadOnlySpan<char> folded, NumberLexicon lexicon, out NumberWord word)
    {
        word = default;
        if (folded.Length is < 6 or > LongestCompound)
        {
            return false;
        }

        return TryReadPower(folded, lexicon, out word)
            || TryReadDenominator(folded, lexicon, out word)
            || TryReadCardinal(folded, lexicon, out word);
    }

    private static bool TryReadPower(ReadOnlySpan<char> folded, NumberLexicon lexicon, out NumberWord word)
    {
        word = default;
        var plural = folded[^1] == 's';
        var stem = plural ? folded[..^1] : folded;
        if (stem[^1] is not ('o' or 'a'))
        {
            return false;
        }

        stem = stem[..^1];
        foreach (var (ending, factor) in PowerEndings)
        {
            if (stem.EndsWith(ending) && TrySum(stem[..^ending.Length], lexicon, out var count))
            {
                word = new NumberWord(LexemeKind.Ordinal, count * factor, plural);
                return true;
            }
        }

        return false;
    }

    private static bool TryReadDenominator(ReadOnlySpan<char> folded, NumberLexicon lexicon, out NumberWord word)
    {
        word = default;
        foreach (var ending in DenominatorEndings)
        {
            if (folded.EndsWith(ending)
                && (TrySum(folded[..^ending.Length], lexicon, out var value)
                    || TrySum(folded[..^(ending.Length - 1)], lexicon, out value)))
            {
                word = new NumberWord(LexemeKind.Denominator, value, ending[^1] == 's');
                return true;
            }
        }

        return false;
    }

    private static bool TryReadCardinal(ReadOnlySpan<char> folded, NumberLexicon lexicon, out NumberWord word)
    {
        word = default;
        if (!StartsWithTens(folded) || !TrySum(folded, lexicon, out var value) || value is < 20 or >= 100)
        {
            return false;
        }

        word = new NumberWord(LexemeKind.Closed, value, Plural: false);
        return true;
    }

    /// <summary>Reads number words glued together, the longest first, with 'y' or 'i' as a joint.</summary>
    private static bool TrySum(ReadOnlySpan<char> glued, NumberLexicon lexicon, out double sum)
    {
        sum = 0;
        var rest = glued;
        while (!rest.IsEmpty)
        {
            var length = rest.Length;
            var word = default(NumberWord);
            while (length > 1 && !(lexicon.TryGetSimple(rest[..length], out word) && IsCardinal(word.Kind)))
            {
                length--;
            }

            if (length <= 1)
            {
                return false;
            }

            sum = word.Kind == LexemeKind.Multiplier ? Math.Max(sum, 1) * word.Value : sum + word.Value;
            rest = rest[length..];
            if (rest.Length > 2 && rest[0] is 'y' or 'i')
            {
                rest = rest[1..];
            }
        }

        return sum > 0;
    }

    private static bool StartsWithTens(ReadOnlySpan<char> folded)
    {
        foreach (var stem in TensStems)
        {
            if (folded.StartsWith(stem))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCardinal(LexemeKind kind) => kind is LexemeKind.Unit or LexemeKind.Closed
        or LexemeKind.Tens or LexemeKind.Hundreds or LexemeKind.Multiplier;
}
