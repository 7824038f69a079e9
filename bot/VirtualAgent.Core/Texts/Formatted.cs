using System.Globalization;
using VirtualAgent.Core.City;

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

    /// <summary>'Monday to Thursday 8 am to 5 pm, Friday 8 am to noon'.</summary>
    public static LocalizedText Hours(OpeningHours hours) => LocalizedText.Of(
        ("en", Hours(hours, English, " to ", " and ", time => time.ToString(time.Minute == 0 ? "h tt" : "h:mm tt", English).Replace("AM", "am", StringComparison.Ordinal).Replace("PM", "pm", StringComparison.Ordinal), string.Empty, "day and night")),
        ("es", Hours(hours, Spanish, " a ", " y ", time => time.ToString("H:mm", Spanish), "de ", "día y noche")));

    private static string Hours(OpeningHours hours, CultureInfo culture, string to, string and, Func<TimeOnly, string> clock, string from, string always)
    {
        var week = Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7))
            .Select(day => (Day: culture.DateTimeFormat.GetDayName(day), Spans: string.Join(and, hours.ByDay.GetValueOrDefault(day, []).Select(s => IsWholeDay(s) ? always : $"{from}{clock(s.From)}{to}{clock(s.To)}"))))
            .ToList();
        if (week.TrueForAll(day => day.Spans == always))
        {
            return always;
        }

        var runs = new List<(string First, string Last, int Length, string Spans)>();
        foreach (var (day, spans) in week)
        {
            if (runs.Count > 0 && runs[^1].Spans == spans)
            {
                runs[^1] = runs[^1] with { Last = day, Length = runs[^1].Length + 1 };
            }
            else
            {
                runs.Add((day, day, 1, spans));
            }
        }

        return string.Join(", ", runs.Where(run => run.Spans.Length > 0).Select(run => $"{DaysOf(run)} {run.Spans}"));

        string DaysOf((string First, string Last, int Length, string Spans) run) => run.Length switch { 1 => run.First, 2 => run.First + and + run.Last, _ => run.First + to + run.Last };
    }

    /// <summary>To the last minute, as a day that does not close is written.</summary>
    private static bool IsWholeDay(TimeSpanOfDay span) => span.From == TimeOnly.MinValue && (span.To == TimeOnly.MinValue || span.To >= new TimeOnly(23, 59));

    public static LocalizedText Moment(DateTime local) => LocalizedText.Of(
        ("en", local.ToString("dddd, MMMM d 'at' h:mm tt", English)),
        ("es", local.ToString("'el' dddd d 'de' MMMM 'a las' H:mm", Spanish)));
}
