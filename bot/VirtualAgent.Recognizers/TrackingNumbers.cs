using VirtualAgent.Recognizers.Codes;

namespace VirtualAgent.Recognizers;

/// <summary>
/// Request tracking numbers, RB-4817-2092: eight digits, the last a Luhn check digit, in any spelling or spoken.
/// The prefix may be missing where the check digit is right. A reading has <c>value</c>, the number as the city writes it,
/// and <c>valid</c>, 'false' where the check digit gives a slip away.
/// </summary>
public static class TrackingNumbers
{
    public const string TypeName = "tracking";

    public static IReadOnlyList<Recognized> Recognize(string text, Culture culture, string prefix)
    {
        var pattern = new CodePattern(TypeName, Shape(prefix));
        var symbols = CodeSymbols.Read(text, culture);
        var found = new List<Recognized>();
        for (var i = 0; i < symbols.Count;)
        {
            var prefixed = CodeScanner.Match(symbols, i, pattern, withPrefix: true, out var next);
            var code = prefixed ?? CodeScanner.Match(symbols, i, pattern, withPrefix: false, out next);
            var valid = code is not null && Luhn.IsValid(code.AsSpan(prefix.Length));
            if (code is null || (prefixed is null && (!valid || FollowsDigits(symbols, i))))
            {
                i++;
                continue;
            }

            var reading = Reading.Of(("value", pattern.Write(code)), ("valid", valid ? "true" : "false"));
            found.Add(Recognized.At(text, symbols[i].Start, symbols[next - 1].End, TypeName, reading));
            i = next;
        }

        return found;
    }

    /// <summary>What the numbers look like, with a zero for any digit.</summary>
    public static string Shape(string prefix) => $"{prefix}-0000-0000";

    /// <summary>The last eight digits of a longer number are no tracking number.</summary>
    private static bool FollowsDigits(List<CodeSymbol> symbols, int index) =>
        index > 0 && !symbols[index].AfterGap && char.IsDigit(symbols[index - 1].Character) && char.IsDigit(symbols[index].Character);
}
