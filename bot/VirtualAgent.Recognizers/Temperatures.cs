using VirtualAgent.Recognizers.Text;
using VirtualAgent.Recognizers.Units;

namespace VirtualAgent.Recognizers;

/// <summary>
/// Temperatures: '98.6 degrees F', '20 °C'; bare degrees only where the text speaks of temperature.
/// A reading has <c>value</c> and <c>unit</c>.
/// </summary>
public static class Temperatures
{
    public const string TypeName = "temperature";

    private static readonly Lazy<UnitTable> English = new(() => UnitTable.Load("temperature.en.tsv"));
    private static readonly Lazy<UnitTable> Spanish = new(() => UnitTable.Load("temperature.es.tsv"));

    private static readonly string[] Topics =
        ["temperatur", "thermostat", "termostat", "heat", "weather", "warm", "cold", "calor", "frio", "clima", "fever", "fiebre"];

    public static IReadOnlyList<Recognized> Recognize(string text, Culture culture)
    {
        var table = culture == Culture.Spanish ? Spanish.Value : English.Value;
        var ofHeat = IsAboutHeat(text);
        return [.. UnitScanner.Scan(text, culture, table)
            .Where(m => ofHeat || !IsBareDegree(m.Unit))
            .Select(m => Quantities.Build(text, culture, TypeName, m, detailKey: null))];
    }

    /// <summary>Whether degrees in this text are degrees of heat, not angles.</summary>
    internal static bool IsAboutHeat(string text)
    {
        var folded = Characters.Fold(text);
        return Array.Exists(Topics, topic => folded.Contains(topic, StringComparison.Ordinal));
    }

    private static bool IsBareDegree(UnitEntry unit) => unit.Name is "Degree" or "Grado";
}
