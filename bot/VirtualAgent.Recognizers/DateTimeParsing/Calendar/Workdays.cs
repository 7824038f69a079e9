namespace VirtualAgent.Recognizers.DateTimeParsing.Calendar;

/// <summary>Monday to Friday.</summary>
internal static class Workdays
{
    private const int Most = 1000;

    public static DateTime Add(DateTime date, int count)
    {
        var step = Math.Sign(count);
        for (var left = Math.Min(Math.Abs(count), Most); left > 0;)
        {
            date = date.AddDays(step);
            left -= Days.Number(date) <= 5 ? 1 : 0;
        }

        return date;
    }

    /// <summary>The next so many business days after a date, or the last before it, in order.</summary>
    public static List<DateTime> Beside(DateTime date, int count)
    {
        var days = Enumerable.Range(1, Math.Min(Math.Abs(count), Most)).Select(i => Add(date, i * Math.Sign(count))).ToList();
        days.Sort();
        return days;
    }
}
