using VirtualAgent.Recognizers.DateTimeParsing.Calendar;
using VirtualAgent.Recognizers.DateTimeParsing.Durations;
using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;

namespace VirtualAgent.Recognizers.DateTimeParsing.Ranges;

/// <summary>'the first 2 weeks of 2021', 'the last four months of 2021', 'rest of the week'.</summary>
internal static class CountedParts
{
    public static Match? Read(Grammar grammar, int index) => OfYear(grammar, index) ?? Rest(grammar, index);

    private static Match? OfYear(Grammar grammar, int index)
    {
        var text = grammar.Text;
        var at = text.Skip(index, Role.The);
        var isLast = text.Has(at, Role.Last, out var next);
        if ((!isLast && !text.Has(at, Role.First, out next)) || !Length.TryRead(text, next, out var length, out next) || length.IsTime)
        {
            return null;
        }

        var of = text.Skip(next, Role.Of);
        if (of == next || grammar.Period(of) is not { Sense: { Grain: Grain.Year or Grain.Month, IsDefinite: true, Mod: null } whole } period
            || whole.Past is not { Start: { } start, End: { } end })
        {
            return null;
        }

        if (length.Unit == 'W')
        {
            (start, end) = whole.Grain == Grain.Year
                ? (Periods.WeekOfYear(start.Year, 1), Periods.LastWeekOfYear(start.Year).AddDays(7))
                : (Periods.WeekOfMonth(start, 1), Periods.LastWeekOfMonth(start).AddDays(7));
        }

        (start, end) = isLast ? (length.AddTo(end, -1), end) : (start, length.AddTo(start, 1));
        return new Match(index, period.Next, Periods.Span(start, end, Length.Timex([length])));
    }

    private static Match? Rest(Grammar grammar, int index)
    {
        var text = grammar.Text;
        if (!text.Has(index, Role.Rest, out var at))
        {
            return null;
        }

        at = text.IsSpanish ? text.Skip(at, Role.The) : text.Skip(text.Skip(at, Role.The), Role.Relative);
        if (!text.Has(at, Role.Unit, out var unit, out var next) || Length.UnitOf(unit.Code) is 'C' or 'F'
            || RelativePeriods.Of(text.Reference, Length.UnitOf(unit!.Code), 0) is not { Past.End: { } end })
        {
            return null;
        }

        var last = end.AddDays(-1);
        return new Match(index, next, Periods.Span(text.Today, last, $"P{(last - text.Today).Days}D"));
    }
}
