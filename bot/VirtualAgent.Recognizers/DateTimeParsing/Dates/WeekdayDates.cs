using VirtualAgent.Recognizers.DateTimeParsing.Calendar;
using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;
using VirtualAgent.Recognizers.DateTimeParsing.Tokens;

namespace VirtualAgent.Recognizers.DateTimeParsing.Dates;

/// <summary>'friday', 'next friday', 'viernes pasado', 'friday 7/6', 'monday 21', 'next week on tuesday'.</summary>
internal static class WeekdayDates
{
    private const int Week = 7;

    public static Match? Read(Grammar grammar, int index)
    {
        var text = grammar.Text;
        var start = text.IsSpanish ? index : text.Skip(index, Role.On);
        var ofWeek = Match.Longer(OfWeek(grammar, start), WeekFirst(grammar, index));
        if (ofWeek is not null)
        {
            return ofWeek with { Start = index };
        }

        var (offset, nearest, at) = Prefix(text, index);
        if (!text.Has(at, Role.Weekday, out var weekday, out var next) || (at == index && IsVerb(text, index, next)))
        {
            return null;
        }

        if (offset is null && text.IsSpanish && text.Has(next, Role.RelativeAfter, out var suffix, out var afterSuffix))
        {
            (offset, next) = (suffix.Value, afterSuffix);
            nearest = text.Has(index - 1, Role.Relative, out var this_, out _) && this_.Value == 0;
        }

        else if (offset is not null && text.IsSpanish && index != at && text.Has(next, Role.RelativeAfter, out var afterSame))
        {
            next = afterSame;
        }

        if (offset is null && text.IsSpanish && index != at)
        {
            return null;
        }

        return WithDate(grammar, index, next, offset)
            ?? (offset is null ? WithNumber(text, index, next, weekday.Value) : null)
            ?? new Match(index, next, Sense(text, weekday.Value, offset, nearest));
    }

    /// <summary>'sat', 'sun' and 'wed' in small letters are days only beside other words of dates.</summary>
    private static bool IsVerb(Utterance text, int index, int next) =>
        index > 0 && !text.IsSpanish && text.IsWeak(index) && !text.IsSign(index - 1, ",/-") && !text.IsDigits(next)
        && !text.HasAny(index - 1, Role.On, Role.To, Role.Bound, Role.From, Role.At)
        && !text.HasAny(next, Role.At, Role.Month, Role.DayPart, Role.To, Role.Bound);

    private static (int? Offset, bool Nearest, int Next) Prefix(Utterance text, int index)
    {
        if (text.Has(index, Role.Nearest, out var near, out var next) && text.Has(next, Role.Weekday))
        {
            return (near.Value, true, next);
        }

        if (text.Has(index, Role.Relative, out var relative, out next))
        {
            if (text.IsSpanish && text.Has(next, Role.Weekday, out _, out var after) && relative.Value == 0
                && text.Has(after, Role.RelativeAfter, out var suffix, out _))
            {
                return (suffix.Value, true, next);
            }

            return (relative.Value, false, next);
        }

        return (null, false, index);
    }

    private static Sense Sense(Utterance text, int weekday, int? offset, bool nearest)
    {
        if (offset is not { } weeks)
        {
            return Days.Weekday(text.Reference, weekday);
        }

        var date = Days.InWeek(text.Today, weekday);
        if (!nearest || weeks == 0)
        {
            return Days.Definite(date.AddDays(Week * weeks));
        }

        var isBeyond = weeks > 0 ? date > text.Today : date < text.Today;
        return Days.Definite(isBeyond ? date : date.AddDays(Week * weeks));
    }

    /// <summary>'friday 7/6', 'Tuesday, Jan 15', 'this Friday-Jun-15'.</summary>
    private static Match? WithDate(Grammar grammar, int start, int next, int? offset)
    {
        var text = grammar.Text;
        var at = text.SkipSign(text.SkipSign(next, ",-("), ",");
        at = text.IsSpanish && !text.Has(at, Role.DayWord) ? text.Skip(at, Role.The) : at;
        var date = Match.Longer(MonthDates.Read(grammar, at), NumericDates.Read(grammar, at));
        if (date is null)
        {
            return null;
        }

        var end = text.IsSign(next, '(') && text.IsSign(date.Next, ')') ? date.Next + 1 : date.Next;
        if (offset is null || date.Sense.IsDefinite)
        {
            return new Match(start, end, date.Sense);
        }

        var year = text.Reference.Year;
        var variant = date.Sense.Variants.FirstOrDefault(v => v.Start?.Year == year, date.Sense.Future);
        return new Match(start, end, DateTimeParsing.Sense.Of(SenseKind.Date, variant));
    }

    /// <summary>'monday 21', 'wed 13th'; 'tuesday the eleventh' is of this month.</summary>
    private static Match? WithNumber(Utterance text, int start, int next, int weekday)
    {
        var at = text.Skip(next, Role.The);
        at = text.Skip(at, Role.DayWord);
        if (!MonthDates.IsDay(text, at, out var day, out var end) || (!text.IsDigits(at) && at == next && !text.TryOrdinal(at, out _, out _)))
        {
            return null;
        }

        if (at > next)
        {
            return (text.IsSpanish || text.TryOrdinal(at, out _, out _)) && Days.Make(text.Reference.Year, text.Reference.Month, day) is { } date
                ? new Match(start, end, Days.Definite(date))
                : null;
        }

        var isGluedClock = text.IsGlued(end) && (text.Has(end, Role.MeridiemLetter) || (text.IsSign(end, ":-.") && text.IsDigits(end + 1)));
        var isClock = isGluedClock || text.HasAny(end, Role.Meridiem, Role.OClock, Role.Unit, Role.DayPart)
            || (text.Has(end, Role.To) && !text.Has(end, Role.At));
        return isClock ? null : new Match(start, end, Days.WeekdayOfNumber(text.Reference, weekday, day));
    }

    /// <summary>'on tuesday of next week', 'martes de próxima semana', 'on friday of the week after'.</summary>
    private static Match? OfWeek(Grammar grammar, int index)
    {
        var text = grammar.Text;
        if (!text.Has(index, Role.Weekday, out var weekday, out var next))
        {
            return null;
        }

        var of = text.Skip(next, Role.Of);
        var period = of > next || text.Has(next, Role.Relative) ? Match.Longer(grammar.Period(of), grammar.Period(text.Skip(of, Role.The))) : null;
        return period is { Sense: { Grain: Grain.Week, IsDefinite: true, Past.Start: { } monday } }
            ? new Match(index, period.Next, Days.Definite(Days.InWeek(monday, weekday.Value)))
            : null;
    }

    private static Match? WeekFirst(Grammar grammar, int index)
    {
        var text = grammar.Text;
        if (grammar.Period(index) is not { Sense: { Grain: Grain.Week } week } period || week.Mod is not null || week.Past.Start is null)
        {
            return null;
        }

        var at = text.SkipSign(period.Next, "-,");
        at = text.Skip(at, Role.On);
        if (!text.Has(at, Role.Weekday, out var weekday, out var next))
        {
            return null;
        }

        if (week.Past.Timex.Length == "XXXX-MM-W01".Length && week.Past.Timex[8] == 'W')
        {
            var timex = $"{week.Past.Timex[..7]}-WXX-{weekday.Value}-#{week.Past.Timex[^1]}";
            return new Match(index, next, week with
            {
                Kind = SenseKind.Date,
                Grain = Grain.Day,
                Variants = [.. week.Variants.Select(v => new Variant(timex, v.Start is { } s ? Days.InWeek(s, weekday.Value) : null))],
            });
        }

        return week.IsDefinite ? new Match(index, next, Days.Definite(Days.InWeek(week.Past.Start.Value, weekday.Value))) : null;
    }
}
