using VirtualAgent.Recognizers.DateTimeParsing.Calendar;
using VirtualAgent.Recognizers.DateTimeParsing.Dates;
using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;
using VirtualAgent.Recognizers.DateTimeParsing.Timex;
using VirtualAgent.Recognizers.DateTimeParsing.Tokens;

namespace VirtualAgent.Recognizers.DateTimeParsing.Ranges;

/// <summary>'week 10', 'the week of the 18th', 'first week of 2019', 'last week of july', 'the week beginning february 4'.</summary>
internal static class Weeks
{
    private const int Last = 5;
    private const int MostOfYear = 53;

    public static Match? Read(Grammar grammar, int index) =>
        Numbered(grammar, index) ?? Ordered(grammar, index) ?? Of(grammar, index) ?? HolidayWeekend(grammar, index);

    private static Match? Numbered(Grammar grammar, int index)
    {
        var text = grammar.Text;
        var isLetter = text.Has(index, Role.WeekSymbol, out var next) && text.IsGlued(next);
        if (!isLetter && !text.Has(index, Role.Week, out next))
        {
            return null;
        }

        if (!text.IsDigits(next) || text[next].Number is < 1 or > MostOfYear || text[next].Length > 2 || (isLetter && text.IsGlued(index)))
        {
            return null;
        }

        var number = text[next].Number;
        var of = text.Skip(next + 1, Role.Of);
        return of > next + 1 && Years.Named(grammar, of) is { } year
            ? new Match(index, year.Next, OfYear(year.Year, number))
            : new Match(index, next + 1, OfYear(text.Reference.Year, number));
    }

    private static Match? Ordered(Grammar grammar, int index)
    {
        var text = grammar.Text;
        var at = text.Skip(index, Role.The);
        var number = text.Has(at, Role.Last, out var next) ? Last : text.TryOrdinal(at, out var ordinal, out next) ? ordinal : 0;
        if (number == 0 || !text.Has(next, Role.Week, out next))
        {
            return null;
        }

        var isLast = text.Has(at, Role.Last);
        var of = text.Skip(next, Role.Of);
        if (of == next)
        {
            return text.IsSpanish && !isLast && number > Last ? new Match(index, next, OfYear(text.Reference.Year, number)) : null;
        }

        if (Years.Named(grammar, of) is { } year)
        {
            return new Match(index, year.Next, isLast ? Periods.Week(Periods.LastWeekOfYear(year.Year)) : OfYear(year.Year, number));
        }

        return number <= Last && grammar.Period(of) is { Sense: { Grain: Grain.Month, Mod: null } month } period
            ? new Match(index, period.Next, OfMonth(text.Reference, month, number))
            : null;
    }

    private static Sense OfYear(int year, int number)
    {
        var monday = Periods.WeekOfYear(year, number);
        return Sense.Of(SenseKind.DateRange, new Variant($"{year:0000}-W{number:00}", monday, monday.AddDays(7))) with { Grain = Grain.Week, HasYear = true };
    }

    private static Sense OfMonth(DateTime reference, Sense month, int number)
    {
        var variants = month.Variants.Select(v =>
        {
            var first = v.Start!.Value;
            var monday = number == Last ? Periods.LastWeekOfMonth(first) : Periods.WeekOfMonth(first, number);
            return new Variant($"{v.Timex}-W{number:00}", monday, monday.AddDays(7));
        });
        return month with { Grain = Grain.Week, Variants = [.. variants] };
    }

    /// <summary>'the week of the 18th', 'la semana que inicia el 4 de febrero'.</summary>
    private static Match? Of(Grammar grammar, int index)
    {
        var text = grammar.Text;
        if (!text.Has(text.Skip(index, Role.The), Role.Week, out var next)
            || !(text.Has(next, Role.Starting, out var at) || text.Has(next, Role.WeekOf, out at)))
        {
            return null;
        }

        var date = grammar.Date(at) ?? DayNumber(text, at);
        return date is null ? null : new Match(index, date.Next, date.Sense with
        {
            Kind = SenseKind.DateRange,
            Grain = Grain.Week,
            Variants = [.. date.Sense.Variants.Select(v => v with { Start = Monday(v), End = Monday(v)?.AddDays(7) })],
        });
    }

    private static DateTime? Monday(Variant day) => day.Start is { } date ? Days.Monday(date) : null;

    private static Match? DayNumber(Utterance text, int index)
    {
        var at = text.Skip(index, Role.The);
        return text.TryOrdinal(at, out var day, out var next) && day is >= 1 and <= 31 ? new Match(index, next, Days.DayOfMonth(text.Reference, day)) : null;
    }

    /// <summary>'labor day weekend': the weekend that a holiday touches, with it.</summary>
    private static Match? HolidayWeekend(Grammar grammar, int index)
    {
        var text = grammar.Text;
        if (!text.Has(index, Role.Holiday) || Holidays.Read(grammar, index) is not { } holiday
            || !text.Has(holiday.Next, Role.Unit, out var unit, out var next) || unit.Code != "E")
        {
            return null;
        }

        return new Match(index, next, holiday.Sense with
        {
            Kind = SenseKind.DateRange,
            Variants = [.. holiday.Sense.Variants.Select(v => Weekend(v.Start!.Value))],
        });
    }

    private static Variant Weekend(DateTime holiday)
    {
        var saturday = Days.Number(holiday) <= 2 ? Days.Monday(holiday).AddDays(-2) : Days.Monday(holiday).AddDays(5);
        var end = saturday.AddDays(2) > holiday ? saturday.AddDays(2) : holiday.AddDays(1);
        var start = Days.Number(holiday) is 4 or 5 ? holiday : saturday;
        return new Variant($"{TimexText.Week(Days.Monday(saturday))}-WE", start, end);
    }
}
