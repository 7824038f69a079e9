using System.Text.RegularExpressions;
using VirtualAgent.Recognizers.Text;
using VirtualAgent.Recognizers.Units;

namespace VirtualAgent.Recognizers;

/// <summary>
/// Lengths, areas, volumes, weights, speeds, angles and amounts of data: 'two feet', '68-ounce', '5 ft 2 in', '660 metros cuadrados'.
/// A reading has <c>value</c> (none where the unit stands alone), <c>unit</c> and <c>subtype</c>.
/// </summary>
public static partial class Dimensions
{
    public const string TypeName = "dimension";

    private static readonly Lazy<UnitTable> English = new(() => UnitTable.Load("dimension.en.tsv"));
    private static readonly Lazy<UnitTable> Spanish = new(() => UnitTable.Load("dimension.es.tsv"));

    public static IReadOnlyList<Recognized> Recognize(string text, Culture culture)
    {
        var table = culture == Culture.Spanish ? Spanish.Value : English.Value;
        var ofHeat = Temperatures.IsAboutHeat(text);
        return [.. UnitScanner.Scan(text, culture, table)
            .Where(m => m.Unit.Name != "Degree" || !(ofHeat || IsScale(text, m.End)))
            .Select(m => Quantities.Build(text, culture, TypeName, m, "subtype"))];
    }

    /// <summary>With one for an article: 'a foot' is one foot.</summary>
    public static string WithOnes(string text) => Article().Replace(text, "1 ");

    [GeneratedRegex(@"\b(?:an?|una?)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    /// <summary>'100° Celsius' is no angle.</summary>
    private static bool IsScale(string text, int end)
    {
        var word = Characters.Fold(text[end..Math.Min(text.Length, end + 12)]).TrimStart();
        return word.StartsWith("c", StringComparison.Ordinal) || word.StartsWith("f", StringComparison.Ordinal) || word.StartsWith("kelvin", StringComparison.Ordinal);
    }
}
