namespace VirtualAgent.Recognizers.DateTimeParsing.Dates;

/// <summary>Dates: the longest that any form of date reads.</summary>
internal static class DateRules
{
    private static readonly Func<Grammar, int, Match?>[] Forms =
    [
        RelativeDates.Read, MonthDates.Read, NumericDates.Read, WeekdayDates.Read, DayNumberDates.Read, OrdinalWeekdays.Read,
        Holidays.Read, OffsetDates.Read,
    ];

    public static Match? Read(Grammar grammar, int index)
    {
        Match? best = null;
        foreach (var form in Forms)
        {
            best = Match.Longer(best, form(grammar, index));
        }

        return best is { Sense.Kind: SenseKind.Date } ? best : null;
    }
}
