using VirtualAgent.Recognizers.Codes;

namespace VirtualAgent.Recognizers;

/// <summary>
/// The city's bill numbers, however written or said: parking citation C1002345, water account W-204518, parcel P-14-03627.
/// A reading has <c>subtype</c> (citation, water, parcel) and <c>value</c>, the number as the city writes it.
/// </summary>
public static class AccountNumbers
{
    public const string TypeName = "account";

    private static readonly CodePattern[] Patterns =
    [
        new("citation", "C", [7], Dashed: false),
        new("water", "W", [6], Dashed: true),
        new("parcel", "P", [2, 5], Dashed: true),
    ];

    public static IReadOnlyList<Recognized> Recognize(string text, Culture culture)
    {
        var symbols = CodeSymbols.Read(text, culture);
        var found = new List<Recognized>();
        for (var i = 0; i < symbols.Count;)
        {
            i = TryAt(text, symbols, i, found) ?? i + 1;
        }

        return found;
    }

    private static int? TryAt(string text, List<CodeSymbol> symbols, int index, List<Recognized> found)
    {
        foreach (var pattern in Patterns)
        {
            if (CodeScanner.Match(symbols, index, pattern, withPrefix: true, out var next) is { } digits)
            {
                var reading = Reading.Of(("subtype", pattern.Kind), ("value", pattern.Write(digits)));
                found.Add(Recognized.At(text, symbols[index].Start, symbols[next - 1].End, TypeName, reading));
                return next;
            }
        }

        return null;
    }
}
