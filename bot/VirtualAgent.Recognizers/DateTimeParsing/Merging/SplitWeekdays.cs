using VirtualAgent.Recognizers.DateTimeParsing.Dates;
using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;

namespace VirtualAgent.Recognizers.DateTimeParsing.Merging;

/// <summary>'first monday 1pm to 3pm of next month': a time inside a date.</summary>
internal static class SplitWeekdays
{
    public static Match? Read(Grammar grammar, int index)
    {
        var text = grammar.Text;
        if (text.Has(index, Role.The) || !OrdinalWeekdays.TryHead(grammar, index, out var number, out var weekday, out var next))
        {
            return null;
        }

        var at = text.Skip(next, Role.At);
        var time = Match.Longer(grammar.ClockRange(next), grammar.Time(at));
        if (time is null)
        {
            return null;
        }

        var of = text.Skip(time.Next, Role.Of);
        if (of == time.Next || grammar.Period(of) is not { Sense: { Grain: Grain.Month, Mod: null, Past.Start: not null } } month)
        {
            return null;
        }

        var date = OrdinalWeekdays.OfMonth(month.Sense, number, weekday);
        return time.Sense.Hours is { } hours ? new Match(index, month.Next, DateTimeMaker.Range(date, hours))
            : time.Sense.Clock is { } clock ? new Match(index, month.Next, DateTimeMaker.Moment(date, clock, null))
            : null;
    }
}
