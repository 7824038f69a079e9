namespace VirtualAgent.Core.City;

/// <summary>Counts the days on which the city works.</summary>
public static class WorkingDays
{
    /// <summary>The date that many working days later; weekends and the city's holidays do not count.</summary>
    public static DateOnly After(DateOnly start, int days, IReadOnlyCollection<Holiday> holidays)
    {
        var date = start;
        for (var left = days; left > 0;)
        {
            date = date.AddDays(1);
            if (date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && holidays.All(h => h.Date != date))
            {
                left--;
            }
        }

        return date;
    }
}
