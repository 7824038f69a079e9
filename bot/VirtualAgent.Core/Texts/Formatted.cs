using System.Globalization;

namespace VirtualAgent.Core.Texts;

/// <summary>Amounts and dates as a resident of each language reads them.</summary>
public static class Formatted
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");
    private static readonly CultureInfo Spanish = CultureInfo.GetCultureInfo("es-US");

    /// <param name="cents">US cents; never negative.</param>
    public static LocalizedText Money(long cents) => (cents / 100m).ToString("$#,0.00", English);

    public static LocalizedText Date(DateOnly date) => LocalizedText.Of(
        ("en", date.ToString("MMMM d, yyyy", English)),
        ("es", date.ToString("d 'de' MMMM 'de' yyyy", Spanish)));

    /// <summary>'Monday', 'Monday and Thursday'.</summary>
    public static LocalizedText Days(IReadOnlyCollection<DayOfWeek> days) => LocalizedText.Of(
        ("en", string.Join(" and ", days.Select(English.DateTimeFormat.GetDayName))),
        ("es", string.Join(" y ", days.Select(Spanish.DateTimeFormat.GetDayName))));

    public static LocalizedText Moment(DateTime local) => LocalizedText.Of(
        ("en", local.ToString("dddd, MMMM d 'at' h:mm tt", English)),
        ("es", local.ToString("'el' dddd d 'de' MMMM 'a las' H:mm", Spanish)));
}
