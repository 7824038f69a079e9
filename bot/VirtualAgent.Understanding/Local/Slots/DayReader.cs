using System.Globalization;
using VirtualAgent.Recognizers;

namespace VirtualAgent.Understanding.Local.Slots;

/// <summary>Reads a day near the present, as residents say when something happened: 'yesterday', 'el martes', '11/18'.</summary>
internal static class DayReader
{
    private static readonly Dictionary<string, int> FromToday = new()
    {
        ["today"] = 0, ["tonight"] = 0, ["hoy"] = 0, ["yesterday"] = -1, ["ayer"] = -1, ["anoche"] = -1, ["tomorrow"] = 1,
        ["antier"] = -2, ["anteayer"] = -2,
    };

    private static readonly string[] English = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
    private static readonly string[] Spanish = ["domingo", "lunes", "martes", "miercoles", "jueves", "viernes", "sabado"];

    /// <summary>The ISO date, or null where the message has none.</summary>
    public static string? Read(Utterance said, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        for (var i = 0; i < said.Tokens.Count; i++)
        {
            var word = said.Tokens[i].Text;
            if (FromToday.TryGetValue(word, out var days))
            {
                return Iso(today.AddDays(days));
            }

            if (word is "last" && i + 1 < said.Tokens.Count && said.Tokens[i + 1].Text is "night")
            {
                return Iso(today.AddDays(-1));
            }

            var weekday = Array.FindIndex(English, d => d == word || (word.Length >= 3 && word == d[..3]));
            weekday = weekday >= 0 ? weekday : Array.IndexOf(Spanish, word);
            if (weekday >= 0)
            {
                return Iso(today.AddDays(-(((int)today.DayOfWeek - weekday + 7) % 7)));
            }
        }

        return Numeric(said, today);
    }

    private static string? Numeric(Utterance said, DateOnly today)
    {
        string[] formats = said.Culture == Culture.Spanish
            ? ["d/M/yyyy", "d/M/yy", "d/M", "yyyy-MM-dd"]
            : ["M/d/yyyy", "M/d/yy", "M/d", "yyyy-MM-dd", "MMMM d", "MMM d"];
        var text = said.Text.Trim().TrimEnd('.');
        return DateOnly.TryParseExact(text, formats, CultureInfo.GetCultureInfo("en-US"), DateTimeStyles.None, out var date)
            ? Iso(date.Year == 1 ? new DateOnly(today.Year, date.Month, date.Day) : date)
            : null;
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
