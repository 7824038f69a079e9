using System.Globalization;
using VirtualAgent.Recognizers.DateTimeParsing.Timex;

namespace VirtualAgent.Recognizers.DateTimeParsing;

/// <summary>Writes readings with the keys of the model.</summary>
internal static class ReadingWriter
{
    private const string Open = "not resolved";
    private const string Approximate = "approx";

    private static readonly string[] Names = ["date", "time", "datetime", "daterange", "timerange", "datetimerange", "duration", "set"];

    public static string TypeOf(Sense sense) => Names[(int)sense.Kind];

    public static Reading[] Write(Sense sense) => [.. sense.Variants.Select(v => Write(sense, v))];

    private static Reading Write(Sense sense, Variant variant)
    {
        var type = sense.Mod == Approximate && sense.Kind is SenseKind.Date or SenseKind.Time or SenseKind.DateTime ? $"{TypeOf(sense)}range" : TypeOf(sense);
        var isRange = sense.Kind is SenseKind.DateRange or SenseKind.TimeRange or SenseKind.DateTimeRange;
        if (sense.Kind == SenseKind.Set || (variant.Start is null && variant.End is null && variant.Seconds is null))
        {
            return Reading.Of(("timex", variant.Timex), ("type", type), ("value", Open));
        }

        var value = sense.Kind == SenseKind.Duration ? TimexText.Number(variant.Seconds ?? 0) : isRange ? null : Format(sense.Kind, variant.Start);
        return Reading.Of(
            ("timex", variant.Timex),
            ("Mod", sense.Mod),
            ("type", type),
            ("sourceEntity", sense.Source),
            ("list", sense.Days),
            ("value", value),
            ("start", isRange ? Format(sense.Kind, variant.Start) : null),
            ("end", isRange ? Format(sense.Kind, variant.End) : null));
    }

    private static string? Format(SenseKind kind, DateTime? moment) => moment?.ToString(
        kind switch
        {
            SenseKind.Date or SenseKind.DateRange => "yyyy-MM-dd",
            SenseKind.Time or SenseKind.TimeRange => "HH:mm:ss",
            _ => "yyyy-MM-dd HH:mm:ss",
        },
        CultureInfo.InvariantCulture);
}
