using VirtualAgent.Recognizers.DateTimeParsing.Calendar;
using VirtualAgent.Recognizers.DateTimeParsing.Durations;
using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;
using VirtualAgent.Recognizers.DateTimeParsing.Timex;
using VirtualAgent.Recognizers.DateTimeParsing.Tokens;

namespace VirtualAgent.Recognizers.DateTimeParsing.Dates;

/// <summary>A length away from now or a date: '2 days ago', 'in two weeks', 'hace un mes', '3 days after tuesday'.</summary>
internal static class OffsetDates
{
    public static Match? Read(Grammar grammar, int index) =>
        Match.Longer(In(grammar, index), Match.Longer(After(grammar, index), WeekdayAway(grammar, index)));

    private static Match? In(Grammar grammar, int index)
    {
        var text = grammar.Text;
        var isAgo = text.IsSpanish && text.Has(index, Role.Ago, out var at) && IsLeading(grammar, index);
        if (!isAgo && !text.Has(index, Role.In, out at))
        {
            at = index;
        }

        at = text.Skip(index, isAgo ? Role.Ago : Role.In);
        if (at == index || !Length.TryRead(text, at, out var length, out var next))
        {
            return null;
        }

        var anchor = text.Has(next, Role.FromAnchor, out var afterFrom) ? Anchor(grammar, afterFrom) : null;
        if (anchor is { } from)
        {
            if (text.IsSpanish && text.Has(afterFrom, Role.RelativeDay))
            {
                return null;
            }

            return From(index, from.Next, length, from.Date, 1, text.Reference);
        }

        if (text.IsSpanish && !isAgo && !length.IsTime && text.Has(next, Role.Later))
        {
            return null;
        }

        return From(index, next, length, null, isAgo ? -1 : 1, text.Reference);
    }

    private static bool IsLeading(Grammar grammar, int index) => Length.TryRead(grammar.Text, index + 1, out _, out _);

    private static Match? After(Grammar grammar, int index)
    {
        var text = grammar.Text;
        if (!Length.TryRead(text, index, out var length, out var next))
        {
            return null;
        }

        if (text.Has(next, Role.FromAnchor, out var afterFrom) && Anchor(grammar, afterFrom) is { } later && !IsSince(text, next))
        {
            return From(index, later.Next, length, later.Date, 1, text.Reference);
        }

        if (text.Has(next, Role.BeforeAnchor, out var afterBefore) && Anchor(grammar, afterBefore) is { } earlier)
        {
            return From(index, earlier.Next, length, earlier.Date, -1, text.Reference);
        }

        if (text.Has(next, Role.Ago, out var afterAgo))
        {
            return From(index, afterAgo, length, null, -1, text.Reference);
        }

        return text.Has(next, Role.Later, out var afterLater) ? From(index, afterLater, length, null, 1, text.Reference) : null;
    }

    /// <summary>'3 minutos desde hoy' is a length, and since today.</summary>
    private static bool IsSince(Utterance text, int index) =>
        text.IsSpanish && text.Has(index, Role.FromAnchor, out var entry, out _) && entry.Words.Length == 0 && text.Has(index + 1, Role.RelativeDay);

    /// <summary>'monday two weeks from now', '3 weeks after christmas on friday': a day of the week that the offset leads to.</summary>
    private static Match? WeekdayAway(Grammar grammar, int index)
    {
        var text = grammar.Text;
        if (text.Has(index, Role.Weekday, out var weekday, out var next)
            && Match.Longer(After(grammar, text.SkipSign(next, ",")), In(grammar, text.SkipSign(next, ","))) is { Sense: { Kind: SenseKind.Date } away } offset)
        {
            return new Match(index, offset.Next, Days.Definite(Days.InWeek(away.Past.Start!.Value, weekday.Value)));
        }

        if (Match.Longer(After(grammar, index), In(grammar, index)) is { Sense: { Kind: SenseKind.Date } first } found
            && text.Has(found.Next, Role.On, out var afterOn) && text.Has(afterOn, Role.Weekday, out weekday, out next))
        {
            return new Match(index, next, Days.Definite(Days.InWeek(first.Past.Start!.Value, weekday.Value)));
        }

        return null;
    }

    private static (DateTime Date, int Next)? Anchor(Grammar grammar, int index)
    {
        var text = grammar.Text;
        var at = text.IsSpanish ? text.Skip(index, Role.The) : index;
        if (text.Has(index, Role.Now, out var afterNow))
        {
            return (text.Reference, afterNow);
        }

        var date = Match.Longer(grammar.Date(index), grammar.Date(at));
        if (date is { Sense.Future.Start: { } day })
        {
            return (day, date.Next);
        }

        return Match.Longer(grammar.Period(index), grammar.Period(at)) is { Sense: { Grain: Grain.Year, IsDefinite: true, Mod: null, Past.Start: { } start } } year
            ? (start, year.Next)
            : null;
    }

    /// <summary>Hours and minutes lead to a moment, days and more to a date.</summary>
    private static Match From(int start, int next, Length length, DateTime? anchor, int sign, DateTime reference)
    {
        if (!length.IsTime)
        {
            return new Match(start, next, Days.Definite(length.AddTo((anchor ?? reference).Date, sign)));
        }

        var moment = length.AddTo(anchor ?? reference, sign);
        return new Match(start, next, Sense.Of(SenseKind.DateTime, new Variant(TimexText.DateTime(moment), moment)));
    }

    /// <summary>The moments among the offsets.</summary>
    public static Match? ReadMoment(Grammar grammar, int index) =>
        Match.Longer(In(grammar, index), After(grammar, index)) is { Sense.Kind: SenseKind.DateTime } moment ? moment : null;
}
