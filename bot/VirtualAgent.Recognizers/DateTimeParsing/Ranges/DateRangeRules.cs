using VirtualAgent.Recognizers.DateTimeParsing.Calendar;
using VirtualAgent.Recognizers.DateTimeParsing.Dates;
using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;
using VirtualAgent.Recognizers.DateTimeParsing.Tokens;

namespace VirtualAgent.Recognizers.DateTimeParsing.Ranges;

/// <summary>Named periods, and 'from may to september', 'between 3 and 12 of sept', 'nov 19-20', '2014~2018'.</summary>
internal static class DateRangeRules
{
    public static Match? Read(Grammar grammar, int index) =>
        Match.Longer(grammar.Period(index), Match.Longer(SharedMonth(grammar, index), FromTo(grammar, index)));

    private static Match? FromTo(Grammar grammar, int index)
    {
        var text = grammar.Text;
        var (isBetween, isFrom, at) = Opening(text, index);
        var begin = isBetween || isFrom ? Endpoint(grammar, at) : Point(grammar, at);
        if (begin is null)
        {
            return null;
        }

        var to = Joint(text, begin.Next, isBetween);
        if (to < 0 || Endpoint(grammar, to) is not { } end)
        {
            return null;
        }

        if (!isBetween && !isFrom && IsLoose(text, begin, end))
        {
            return null;
        }

        return RangeMaker.Between(text.Reference, begin.Sense, end.Sense) is { } sense ? new Match(index, end.Next, sense) : null;
    }

    private static bool IsLoose(Utterance text, Match begin, Match end) =>
        begin.Sense.Kind == SenseKind.DateTime || end.Sense.Kind == SenseKind.DateTime;

    private static (bool IsBetween, bool IsFrom, int Next) Opening(Utterance text, int index)
    {
        if (text.Has(index, Role.Between, out var next))
        {
            return (true, false, next);
        }

        return text.Has(index, Role.From, out next) ? (false, true, next) : (false, false, index);
    }

    private static int Joint(Utterance text, int index, bool isBetween)
    {
        if (text.Has(index, Role.To, out var next))
        {
            return next;
        }

        return isBetween && text.Has(index, Role.And, out next) ? next : -1;
    }

    private static Match? Endpoint(Grammar grammar, int index)
    {
        var text = grammar.Text;
        if (text.Has(index, Role.Now, out var afterNow))
        {
            return new Match(index, afterNow, Days.Definite(text.Today));
        }

        var at = text.Skip(index, Role.The);
        return Match.Longer(Point(grammar, index), Point(grammar, at));
    }

    private static Match? Point(Grammar grammar, int index)
    {
        var point = Match.Longer(grammar.Period(index), grammar.Date(index));
        return point is { Sense.Kind: SenseKind.Date } or { Sense: { Kind: SenseKind.DateRange, Past.Start: not null } } ? point : null;
    }

    /// <summary>'between 3 and 12 of sept', '9 a 12 de junio', 'from 4-23 in next month', 'november 19-20', 'april 9th through 17th'.</summary>
    private static Match? SharedMonth(Grammar grammar, int index)
    {
        var text = grammar.Text;
        if (text.Has(index, Role.Month) && MonthDates.Read(grammar, index) is { } first)
        {
            var joint = Joint(text, first.Next, isBetween: false);
            return joint >= 0 && IsDay(text, text.Skip(joint, Role.The), out var last, out var end)
                && !text.Has(end, Role.Month) && !text.Has(text.Skip(end, Role.Of), Role.Month)
                ? MonthFirst(text, index, first.Sense, last, end)
                : null;
        }

        var (isBetween, _, at) = Opening(text, index);
        at = text.Skip(at, Role.The);
        if (!IsDay(text, at, out var from, out var next) || Joint(text, next, isBetween) is not (>= 0 and var to)
            || !IsDay(text, text.Skip(to, Role.The), out var until, out next))
        {
            return null;
        }

        var of = text.Skip(next, Role.Of);
        return Match.Longer(grammar.Period(of), grammar.Period(next)) is { Sense: { Grain: Grain.Month, Mod: null } month } period
            ? RangeMaker.InMonth(month, text.Reference, from, until) is { } sense ? new Match(index, period.Next, sense) : null
            : null;
    }

    private static bool IsDay(Utterance text, int index, out int day, out int next) => MonthDates.IsDay(text, index, out day, out next);

    private static Match? MonthFirst(Utterance text, int index, Sense first, int last, int end)
    {
        if (first.Past.Start is not { } start || (text.IsSign(end, '/') && text.IsGlued(end)) || text.IsSign(end, ':') || text.Has(end, Role.Meridiem))
        {
            return null;
        }

        var year = first.HasYear ? start.Year : MonthDates.TryYearAfter(text, end, out end);
        var month = year is { } known ? Periods.Month(new DateTime(known, start.Month, 1)) : Periods.OpenMonth(text.Reference, start.Month);
        return RangeMaker.InMonth(month, text.Reference, start.Day, last) is { } sense ? new Match(index, end, sense) : null;
    }
}
