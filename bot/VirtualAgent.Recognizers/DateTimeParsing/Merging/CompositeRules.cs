using VirtualAgent.Recognizers.DateTimeParsing.Calendar;
using VirtualAgent.Recognizers.DateTimeParsing.Dates;
using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;
using VirtualAgent.Recognizers.DateTimeParsing.Timex;

namespace VirtualAgent.Recognizers.DateTimeParsing.Merging;

/// <summary>Dates with times, in any order, and moments: 'tomorrow at 7', '7pm tonight', 'monday morning from 10 to 12', 'now'.</summary>
internal static class CompositeRules
{
    public static Match? Read(Grammar grammar, int index) =>
        Match.Longer(grammar.Moment(index), Match.Longer(MomentRanges.Read(grammar, index), SplitWeekdays.Read(grammar, index)));

    public static Match? ReadMoment(Grammar grammar, int index) =>
        Match.Longer(Moment(grammar, index), Match.Longer(Parts.Read(grammar, index), OffsetDates.ReadMoment(grammar, index)));

    private static Match? Moment(Grammar grammar, int index)
    {
        var text = grammar.Text;
        if (text.Has(index, Role.Now, out var next))
        {
            return new Match(index, next, Sense.Of(SenseKind.DateTime, new Variant(TimexText.Now, text.Reference)));
        }

        if (text.Has(index, Role.EndOfPeriod, out var entry, out next) && entry.Code == "D")
        {
            return new Match(index, next, EndOf(Days.Definite(text.Today)));
        }

        return text.Has(index, Role.EndOfDay, out var at) && grammar.Date(at) is { Sense: { StandsAlone: false } day } date && !text.Has(at, Role.The)
            ? new Match(index, date.Next, EndOf(day))
            : null;
    }

    private static Sense EndOf(Sense day) => day with
    {
        Kind = SenseKind.DateTime,
        Variants = [.. day.Variants.Select(v => new Variant($"{v.Timex}T23:59:59", v.Start?.Add(new TimeSpan(23, 59, 59))))],
    };
}
