using VirtualAgent.Recognizers.Codes;

namespace VirtualAgent.Recognizers;

/// <summary>
/// Payment card numbers: 13 to 19 digits that pass the Luhn check, with spaces or dashes, written or said.
/// A reading has <c>value</c>, the digits.
/// </summary>
public static class CardNumbers
{
    public const string TypeName = "card";
    private const int Fewest = 13;
    private const int Most = 19;

    public static IReadOnlyList<Recognized> Recognize(string text, Culture culture)
    {
        var symbols = CodeSymbols.Read(text, culture);
        var found = new List<Recognized>();
        for (var i = 0; i < symbols.Count;)
        {
            var end = DigitsEnd(symbols, i);
            i = end - i >= Fewest ? TryRun(text, symbols, i, end, found) : Math.Max(end, i + 1);
        }

        return found;
    }

    private static int DigitsEnd(List<CodeSymbol> symbols, int start)
    {
        var end = start;
        while (end < symbols.Count && char.IsDigit(symbols[end].Character) && (end == start || !symbols[end].AfterGap))
        {
            end++;
        }

        return end;
    }

    /// <summary>Tries the run of digits from every word in it, the longest number first; returns where to go on.</summary>
    private static int TryRun(string text, List<CodeSymbol> symbols, int start, int end, List<Recognized> found)
    {
        for (var from = start; from + Fewest <= end; from++)
        {
            if (from > start && !symbols[from].StartsToken)
            {
                continue;
            }

            for (var length = Math.Min(Most, end - from); length >= Fewest; length--)
            {
                var next = from + length;
                if ((next < end && !symbols[next].StartsToken) || !IsCard(symbols, from, length))
                {
                    continue;
                }

                var digits = string.Concat(symbols.Skip(from).Take(length).Select(s => s.Character));
                found.Add(Recognized.At(text, symbols[from].Start, symbols[next - 1].End, TypeName, Reading.Of(("value", digits))));
                return next;
            }
        }

        return end;
    }

    private static bool IsCard(List<CodeSymbol> symbols, int from, int length)
    {
        Span<char> digits = stackalloc char[Most];
        var distinct = false;
        for (var i = 0; i < length; i++)
        {
            digits[i] = symbols[from + i].Character;
            distinct |= digits[i] != digits[0];
        }

        return distinct && Luhn.IsValid(digits[..length]);
    }
}
