namespace VirtualAgent.Recognizers.Codes;

/// <summary>Finds codes of a given shape in a stream of symbols.</summary>
internal static class CodeScanner
{
    /// <returns>The code's letters and digits if the pattern stands at <paramref name="index"/> and nothing lengthens it.</returns>
    public static string? Match(List<CodeSymbol> symbols, int index, CodePattern pattern, bool withPrefix, out int next)
    {
        next = index;
        if (!symbols[index].StartsToken)
        {
            return null;
        }

        var expected = withPrefix ? pattern.Symbols : pattern.Symbols[pattern.Prefix.Length..];
        var read = new char[expected.Length];
        var (digits, mistaken) = (0, 0);
        for (var i = 0; i < read.Length; i++, next++)
        {
            if (next >= symbols.Count || (next > index && symbols[next].AfterGap) || As(expected[i], symbols[next].Character) is not { } symbol)
            {
                return null;
            }

            read[i] = symbol;
            digits += expected[i] == CodePattern.AnyDigit ? 1 : 0;
            mistaken += symbol == symbols[next].Character ? 0 : 1;
        }

        return mistaken * 2 > digits || Continues(symbols, next) ? null : (withPrefix ? string.Empty : pattern.Prefix) + new string(read);
    }

    /// <summary>The symbol as what is expected, with the letters and digits that are mistaken for each other; null where it is none.</summary>
    private static char? As(char expected, char symbol) => expected switch
    {
        CodePattern.AnyDigit => symbol switch
        {
            >= '0' and <= '9' => symbol,
            'O' => '0',
            'I' or 'L' => '1',
            _ => null,
        },
        CodePattern.AnyLetter => char.IsAsciiLetterUpper(symbol) ? symbol : null,
        _ when symbol == expected => symbol,
        'O' when symbol == '0' => expected,
        'I' or 'L' when symbol == '1' => expected,
        _ => null,
    };

    /// <summary>A further digit, or letters stuck to the last one: then this is some other, longer thing.</summary>
    private static bool Continues(List<CodeSymbol> symbols, int index) =>
        index < symbols.Count && (!symbols[index].StartsToken || (char.IsDigit(symbols[index].Character) && !symbols[index].AfterGap));
}
