using VirtualAgent.Recognizers.DateTimeParsing.Timex;

namespace VirtualAgent.Recognizers.DateTimeParsing.Times;

/// <summary>From one time to another, in each reading; an end before its begin is on the next day.</summary>
internal sealed record ClockRange(params IReadOnlyList<(Clock Begin, Clock End)> Readings)
{
    public Sense ToSense() => new(SenseKind.TimeRange, [.. Readings.Select(r => new Variant(
        TimexText.Range(r.Begin.Timex, r.End.Timex, TimexText.Length(Length(r))),
        DateTime.MinValue + r.Begin.Span,
        DateTime.MinValue + r.End.Span))])
    {
        Hours = this,
    };

    public static TimeSpan Length((Clock Begin, Clock End) range) =>
        range.End.Span >= range.Begin.Span ? range.End.Span - range.Begin.Span : range.End.Span + TimeSpan.FromDays(1) - range.Begin.Span;
}
