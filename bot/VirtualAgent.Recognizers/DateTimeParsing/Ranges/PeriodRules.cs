namespace VirtualAgent.Recognizers.DateTimeParsing.Ranges;

/// <summary>Named ranges of days: the longest that any form reads.</summary>
internal static class PeriodRules
{
    private static readonly Func<Grammar, int, Match?>[] Forms =
    [
        RelativePeriods.Read, CountedPeriods.Read, Months.Read, Years.Read, PartsOfYear.Read, Weeks.Read, CountedParts.Read,
        Decades.Read, Seasons.Read, Edges.Read,
    ];

    public static Match? Read(Grammar grammar, int index)
    {
        Match? best = null;
        foreach (var form in Forms)
        {
            best = Match.Longer(best, form(grammar, index));
        }

        return best;
    }
}
