using System.Globalization;
using VirtualAgent.Recognizers.OrdinalParsing;

namespace VirtualAgent.Recognizers;

/// <summary>
/// Ordinals: '21st', 'two hundredth', 'vigésimo primero' (type ordinal), and 'last', 'next one' (type ordinal.relative).
/// A reading has <c>offset</c>, <c>relativeTo</c> (start, end or current) and <c>value</c>.
/// </summary>
public static class Ordinals
{
    public const string TypeName = "ordinal";
    public const string RelativeTypeName = "ordinal.relative";

    /// <param name="relative">Whether 'last' and 'next' count.</param>
    public static IReadOnlyList<Recognized> Recognize(string text, Culture culture, bool relative = true)
    {
        var found = OrdinalScanner.Scan(text, culture).Select(match =>
        {
            var value = Numbers.Format(match.Value, culture);
            return Recognized.At(text, match.Start, match.End, TypeName, Reading.Of(("offset", value), ("relativeTo", "start"), ("value", value)));
        });
        return relative ? [.. found.Concat(Relative(text, culture)).OrderBy(r => r.Start)] : [.. found];
    }

    private static IEnumerable<Recognized> Relative(string text, Culture culture) =>
        RelativeOrdinals.Scan(text, culture).Select(match =>
        {
            var offset = match.Offset.ToString(CultureInfo.InvariantCulture);
            var signed = match.Offset < 0 ? offset : $"+{offset}";
            return Recognized.At(text, match.Start, match.End, RelativeTypeName, Reading.Of(
                ("offset", offset), ("relativeTo", match.From), ("value", match.From + signed)));
        });
}
