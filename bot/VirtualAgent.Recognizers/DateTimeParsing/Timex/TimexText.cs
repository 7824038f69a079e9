using System.Globalization;
using System.Text;

namespace VirtualAgent.Recognizers.DateTimeParsing.Timex;

/// <summary>Writes TIMEX3 expressions as the model does.</summary>
internal static class TimexText
{
    public const string Now = "PRESENT_REF";

    public static string Date(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Date(int? year, int? month, int day) => $"{Year(year)}-{(month is { } m ? $"{m:00}" : "XX")}-{day:00}";

    public static string Month(int? year, int month) => $"{Year(year)}-{month:00}";

    public static string Year(int? year) => year is { } y ? $"{y:0000}" : "XXXX";

    public static string Weekday(int weekday) => $"XXXX-WXX-{weekday}";

    public static string Week(DateTime monday)
    {
        var thursday = monday.AddDays(3);
        return $"{ISOWeek.GetYear(thursday):0000}-W{ISOWeek.GetWeekOfYear(thursday):00}";
    }

    public static string DateTime(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Range(string begin, string end, string length) => $"({begin},{end},{length})";

    /// <summary>'PT2H30M' for a span of less than a day or more.</summary>
    public static string Length(TimeSpan span)
    {
        var text = new StringBuilder("PT");
        foreach (var (amount, unit) in new[] { ((int)span.TotalHours, 'H'), (span.Minutes, 'M'), (span.Seconds, 'S') })
        {
            if (amount > 0)
            {
                text.Append(amount).Append(unit);
            }
        }

        return text.ToString();
    }

    public static string Number(double value) => value.ToString("0.#####", CultureInfo.InvariantCulture);
}
