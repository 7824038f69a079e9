using VirtualAgent.Recognizers.DateTimeParsing.Durations;
using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;
using VirtualAgent.Recognizers.DateTimeParsing.Timex;
using VirtualAgent.Recognizers.DateTimeParsing.Times;
using VirtualAgent.Recognizers.DateTimeParsing.Tokens;

namespace VirtualAgent.Recognizers.DateTimeParsing.Sets;

/// <summary>What recurs: 'every day', 'each monday at 4pm', 'weekly', 'tuesdays', 'once a year', '19th of every month'.</summary>
internal static class SetRules
{
    public static Match? Read(Grammar grammar, int index)
    {
        var text = grammar.Text;
        if (text.Has(index, Role.SetAdverb, out var adverb, out var next))
        {
            return Set(index, next, adverb.Code);
        }

        return Match.Longer(Match.Longer(Every(grammar, index), Plural(grammar, index)), Match.Longer(Once(text, index), TimeFirst(grammar, index)));
    }

    private static Match? Every(Grammar grammar, int index)
    {
        var text = grammar.Text;
        if (!text.Has(index, Role.Every, out var every, out var at))
        {
            return null;
        }

        if (text.Has(at, Role.Weekday, out var weekday, out var next) || text.Has(at, Role.WeekdayPlural, out weekday, out next))
        {
            return WithTime(grammar, index, next, TimexText.Weekday(weekday.Value));
        }

        if (text.Has(at, Role.DayPart, out var part, out next) && !text.Has(at, Role.Unit))
        {
            return WithTime(grammar, index, next, $"T{part.Code}", replaces: true);
        }

        return Unit(grammar, index, at, every.Value);
    }

    private static Match? Unit(Grammar grammar, int index, int at, int times)
    {
        var text = grammar.Text;
        if (Length.TryRead(text, at, out var length, out var next) && !text.Has(at, Role.Amount))
        {
            return Set(index, next, Timex(length));
        }

        if (!text.Has(at, Role.Unit, out var unit, out next))
        {
            return null;
        }

        var timex = Timex(new Length(times, Length.UnitOf(unit.Code)));
        return timex == "P1D" ? WithTime(grammar, index, next, timex, replaces: true) : Set(index, next, timex);
    }

    private static string Timex(Length length) => length.Unit == 'B' ? $"P{TimexText.Number(length.Count)}WD" : Length.Timex([length]);

    private static Match WithTime(Grammar grammar, int index, int next, string timex, bool replaces = false)
    {
        var text = grammar.Text;
        foreach (var place in (ReadOnlySpan<int>)[next, text.Skip(next, Role.At)])
        {
            if (grammar.Time(place) is { Sense: { NeedsDate: false, Clock: { } clock } } time)
            {
                return Set(index, time.Next, (replaces ? string.Empty : timex) + clock.Timex);
            }

            if (!replaces && grammar.DayPart(place) is { Sense: { DayPart: { } part, Mod: null } } found)
            {
                return Set(index, found.Next, $"{timex}T{part}");
            }
        }

        return Set(index, next, timex);
    }

    private static Match? Plural(Grammar grammar, int index)
    {
        var text = grammar.Text;
        if (text.Has(index, Role.WeekdayPlural, out var weekday, out var next))
        {
            return text.Has(next, Role.DayPartPlural, out var part, out var after)
                ? Set(index, after, $"{TimexText.Weekday(weekday.Value)}T{part.Code}")
                : WithTime(grammar, index, next, TimexText.Weekday(weekday.Value));
        }

        if (text.Has(index, Role.Weekday, out weekday, out next) && text.Has(next, Role.DayPartPlural, out var parts, out next) && !text.IsSpanish)
        {
            return Set(index, next, $"{TimexText.Weekday(weekday.Value)}T{parts.Code}");
        }

        return text.Has(index, Role.DayPartPlural, out parts, out next) && !text.IsDigits(index - 1) && parts.Code != "NI"
            && !text.IsSpanish && !text.Has(index - 1, Role.The)
            ? Set(index, next, $"T{parts.Code}")
            : null;
    }

    private static Match? Once(Utterance text, int index) =>
        text.Has(index, Role.Once, out var at) && text.Has(at, Role.Per, out at) && text.Has(at, Role.Unit, out var unit, out var next)
        && Length.UnitOf(unit.Code) is 'D' or 'W' or 'M' or 'Y' or 'Q' or 'H'
            ? Set(index, next, Timex(new Length(1, Length.UnitOf(unit!.Code))))
            : null;

    /// <summary>'4pm every day', 'tres de la tarde cada día', '19th of every month'.</summary>
    private static Match? TimeFirst(Grammar grammar, int index)
    {
        var text = grammar.Text;
        if (text.TryOrdinal(index, out var day, out var next) && day is >= 1 and <= 31 && text.Has(text.Skip(next, Role.Of), Role.Every, out var at)
            && text.Has(at, Role.Unit, out var unit, out var end) && unit.Code == "M")
        {
            return Set(index, end, TimexText.Date(null, null, day));
        }

        if (grammar.Time(index) is not { Sense: { NeedsDate: false, Clock: { } clock } } time || Every(grammar, time.Next) is not { } every)
        {
            return null;
        }

        var timex = every.Sense.Past.Timex;
        return Set(index, every.Next, timex.StartsWith('X') ? timex + clock.Timex : clock.Timex);
    }

    private static Match Set(int index, int next, string timex) => new(index, next, Sense.Of(SenseKind.Set, new Variant(timex)));
}
