using System.Globalization;

namespace VirtualAgent.Recognizers.Units;

/// <summary>Turns quantities into results.</summary>
internal static class Quantities
{
    public static Recognized Build(string text, Culture culture, string typeName, UnitMatch match, string? detailKey) =>
        Recognized.At(text, match.Start, match.End, typeName, Reading.Of(
            ("value", match.Value is { } value ? Format(value, match.Merged, culture) : null),
            ("unit", match.Unit.Name),
            (detailKey ?? "", match.Unit.Detail.Length > 0 && detailKey is not null ? match.Unit.Detail : null)));

    private static string Format(double value, bool merged, Culture culture)
    {
        if (!merged)
        {
            return Numbers.Format(value, culture);
        }

        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return culture == Culture.Spanish ? text.Replace('.', ',') : text;
    }
}
