using VirtualAgent.Recognizers.DateTimeParsing;

namespace VirtualAgent.Recognizers;

/// <summary>
/// Dates, times, ranges, durations and recurring sets: 'nov 3', 'friday at 5', 'since monday', 'mañana por la tarde', 'every tuesday'.
/// Types are <c>datetimeV2.date</c>, <c>.time</c>, <c>.datetime</c>, <c>.daterange</c>, <c>.timerange</c>, <c>.datetimerange</c>,
/// <c>.duration</c> and <c>.set</c>. A reading has <c>timex</c>, <c>type</c>, <c>value</c> or <c>start</c> and <c>end</c>, and
/// <c>Mod</c> where a word such as 'before' bounds it. What is ambiguous has several: the past before the future, the morning
/// before the evening.
/// </summary>
public static class DateTimes
{
    public const string TypePrefix = "datetimeV2.";

    /// <param name="reference">The moment that 'today' and 'next week' are told from.</param>
    public static IReadOnlyList<Recognized> Recognize(string text, Culture culture, DateTime reference) =>
        DateTimeScanner.Scan(text, culture, reference);
}
