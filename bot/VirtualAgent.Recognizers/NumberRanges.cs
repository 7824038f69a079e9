using VirtualAgent.Recognizers.Ranges;

namespace VirtualAgent.Recognizers;

/// <summary>
/// Number ranges: 'between 20 and 30', 'at least 5', 'more than 10 but less than 20', 'mayor o igual a cien'.
/// A reading has <c>value</c> in interval notation, '[20,30)'.
/// </summary>
public static class NumberRanges
{
    public const string TypeName = "numberrange";

    /// <param name="closed">Whether 'from 20 to 30' takes the 30 in.</param>
    public static IReadOnlyList<Recognized> Recognize(string text, Culture culture, Ratios ratios = Ratios.All, bool closed = false) =>
        [.. RangeScanner.Scan(text, culture, ratios, closed).Select(bounds => Recognized.At(
            text, bounds.Start, bounds.End, TypeName, Reading.Of(("value", bounds.ToString()))))];
}
