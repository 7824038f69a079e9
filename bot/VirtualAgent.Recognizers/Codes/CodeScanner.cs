namespace VirtualAgent.Recognizers.Codes;

/// <summary>Finds codes of a given shape in a stream of symbols.</summary>
internal static class CodeScanner
{
    /// <returns>The digits at <paramref name="index"/> if the pattern stands there and nothing lengthens it.</returns>
    public static string? Match(List<CodeSymbol> symbols, int index, CodePattern pattern, bool withPrefix, out int next)
    {
        next = index;
        if (!symbols[index].StartsToken || !TryPrefix(symbols, ref next, withPrefix ? pattern.Prefix : ""))
        {
            return null;
        }

        var digits = new char[pattern.Digits];
        for (var i = 0; i < digits.Length; i++, next++)
        {
            if (next >= symbols.Count || !char.IsDigit(symbols[next].Character) || (next > index && symbols[next].AfterGap))
            {
                return null;
            }

            digits[i] = symbols[next].Character;
        }

        return Continues(symbols, next) ? null : new string(digits);
    }

    private static bool TryPrefix(List<CodeSymbol> symbols, ref int index, string prefix)
    {
        var start = index;
        foreach (var letter in prefix)
        {
            if (index >= symbols.Count || symbols[index].Character != letter || (index > start && symbols[index].AfterGap))
            {
                return false;
            }

            index++;
        }

        return true;
    }

    /// <summary>A further digit, or letters stuck to the last one: then this is some other, longer thing.</summary>
    private static bool Continues(List<CodeSymbol> symbols, int index) =>
        index < symbols.Count && (!symbols[index].StartsToken || (char.IsDigit(symbols[index].Character) && !symbols[index].AfterGap));
}
