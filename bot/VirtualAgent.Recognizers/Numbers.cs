using System.Globalization;
using VirtualAgent.Recognizers.NumberParsing;

namespace VirtualAgent.Recognizers;

/// <summary>
/// Numbers in digits and in words: '1,234.5', 'two thirds', 'one and a half', 'mil doscientos'.
/// A reading has <c>value</c> in the culture's notation and <c>subtype</c> (integer, decimal, fraction or power).
/// </summary>
public static class Numbers
{
    public const string TypeName = "number";

    /// <param name="ratios">Which spoken ratios count as one number, a fraction.</param>
    public static IReadOnlyList<Recognized> Recognize(string text, Culture culture, Ratios ratios = Ratios.All) =>
        [.. NumberScanner.Scan(text, culture, ratios).Select(match => Recognized.At(
            text,
            match.Start,
            match.End,
            TypeName,
            Reading.Of(("subtype", match.Subtype), ("value", Format(match.Value, culture)))))];

    /// <summary>The value as resolutions write it: 15 significant digits, with the culture's decimal mark.</summary>
    internal static string Format(double value, Culture culture)
    {
        var text = (value == 0 ? 0 : value).ToString("G15", CultureInfo.InvariantCulture);
        return culture == Culture.Spanish ? text.Replace('.', ',') : text;
    }
}
