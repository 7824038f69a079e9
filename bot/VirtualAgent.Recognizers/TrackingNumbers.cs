using VirtualAgent.Recognizers.Codes;

namespace VirtualAgent.Recognizers;

/// <summary>
/// Request tracking numbers, RB-4817-2093: eight digits, the last a Luhn check digit, the prefix optional, in any spelling or spoken.
/// A reading has <c>value</c>, the number as the city writes it.
/// </summary>
public static class TrackingNumbers
{
    public const string TypeName = "tracking";
    private const string DefaultPrefix = "RB";

    public static IReadOnlyList<Recognized> Recognize(string text, Culture culture, string prefix = DefaultPrefix)
    {
        var pattern = new CodePattern(TypeName, prefix, [4, 4], Dashed: true);
        var symbols = CodeSymbols.Read(text, culture);
        var found = new List<Recognized>();
        for (var i = 0; i < symbols.Count;)
        {
            var digits = CodeScanner.Match(symbols, i, pattern, withPrefix: true, out var next)
                ?? CodeScanner.Match(symbols, i, pattern, withPrefix: false, out next);
            if (digits is null || !Luhn.IsValid(digits) || FollowsDigits(symbols, i))
            {
                i++;
                continue;
            }

            found.Add(Recognized.At(text, symbols[i].Start, symbols[next - 1].End, TypeName, Reading.Of(("value", pattern.Write(digits)))));
            i = next;
        }

        return found;
    }

    /// <summary>The last eight digits of a longer number are no tracking number.</summary>
    private static bool FollowsDigits(List<CodeSymbol> symbols, int index) =>
        index > 0 && !symbols[index].AfterGap && char.IsDigit(symbols[index - 1].Character) && char.IsDigit(symbols[index].Character);
}
