using VirtualAgent.Recognizers.DateTimeParsing.Calendar;
using VirtualAgent.Recognizers.DateTimeParsing.Durations;
using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;
using VirtualAgent.Recognizers.DateTimeParsing.Timex;
using VirtualAgent.Recognizers.DateTimeParsing.Tokens;

namespace VirtualAgent.Recognizers.DateTimeParsing.Ranges;

/// <summary>'next week', 'this month', 'the year', 'la semana pasada', 'el mes que viene', 'the week after next'.</summary>
internal static class RelativePeriods
{
    private const int Week = 7;
    private const int Fortnight = 14;
    private const int DecadeYears = 10;

    public static Match? Read(Grammar grammar, int index)
    {
        var text = grammar.Text;
        var hasArticle = text.Has(index, Role.The, out var at);
        at = hasArticle ? at : index;
        if (text.Has(at, Role.SamePeriod, out var next) && text.Has(next, Role.Unit, out var same, out next))
        {
            return hasArticle ? null : Same(text.Today, same.Code) is { } period ? new Match(index, next, period) : null;
        }

        return Prefixed(grammar, index, at, hasArticle) ?? Bare(grammar, index, at, hasArticle);
    }

    private static Match? Prefixed(Grammar grammar, int index, int at, bool hasArticle)
    {
        var text = grammar.Text;
        if (!text.Has(at, Role.Nearest, out var offset, out var next) || !text.Has(next, Role.Unit))
        {
            if (!text.Has(at, Role.Relative, out offset, out next))
            {
                return null;
            }
        }

        if (!text.Has(next, Role.Unit, out var unit, out var end))
        {
            return null;
        }

        var code = Length.UnitOf(unit.Code);
        var withArticle = text.IsSpanish ? code is 'W' or 'M' or 'Y' or 'C' or 'E' : code is 'C';
        return (hasArticle && !withArticle) || Of(text.Reference, code, offset.Value) is not { } sense ? null : new Match(index, end, sense);
    }

    private static Match? Bare(Grammar grammar, int index, int at, bool hasArticle)
    {
        var text = grammar.Text;
        if (!text.Has(at, Role.Unit, out var unit, out var next) || Length.UnitOf(unit.Code) is not ('W' or 'M' or 'Y' or 'F' or 'Q' or 'E' or 'P'))
        {
            return null;
        }

        var code = Length.UnitOf(unit.Code);
        if (text.Has(next, Role.WeekAfterNext, out var beyond, out var afterBeyond))
        {
            return Of(text.Reference, code, 2 * beyond.Value) is { } sense ? new Match(index, afterBeyond, sense) : null;
        }

        if (text.IsSpanish && text.Has(next, Role.RelativeAfter, out var offset, out var afterOffset) && !IsComparison(text, afterOffset))
        {
            return (hasArticle && code is 'Q') || Of(text.Reference, code, offset.Value) is not { } sense ? null : new Match(index, afterOffset, sense);
        }

        if (code is 'Q' or 'P' || text.IsDigits(next) || text.IsPluralBefore(next) || text.IsPluralBefore(at + 1))
        {
            return null;
        }

        var isSpanishThere = !hasArticle && (text.Has(index - 1, Role.The) || (text.Follows(index, Role.Of, 2) && !text.IsSign(index - 1, ',')));
        var isThere = text.IsSpanish ? isSpanishThere : hasArticle;
        return isThere && Of(text.Reference, code, 0) is { } now ? new Match(index, next, now) : null;
    }

    /// <summary>'el año anterior a la revolución' is no last year.</summary>
    private static bool IsComparison(Utterance text, int index) =>
        text.Has(index, Role.From) || (text.Has(index, Role.To) && char.IsLetter(text[index].First));

    public static Sense? Of(DateTime reference, char unit, int offset)
    {
        var today = reference.Date;
        var monday = Days.Monday(today).AddDays(Week * offset);
        var month = new DateTime(today.Year, today.Month, 1).AddMonths(offset);
        return unit switch
        {
            'W' => Periods.Week(monday),
            'R' => Sense.Of(SenseKind.DateRange, new Variant(TimexText.Week(monday), monday, monday.AddDays(5))) with { Grain = Grain.Week },
            'E' => Periods.Weekend(monday),
            'F' => Periods.Span(Days.Monday(today).AddDays(Fortnight * offset), Days.Monday(today).AddDays(Fortnight * (offset + 1)), "P2W"),
            'M' => Periods.Month(month),
            'Q' => Quarter(Periods.QuarterStart(today).AddMonths(3 * offset)),
            'P' => HalfYear(today, offset),
            'Y' => Periods.Year(today.Year + offset),
            'C' => DecadesFrom(today.Year / DecadeYears * DecadeYears + DecadeYears * offset, 1),
            'H' or 'I' or 'S' when offset != 0 => CountedPeriods.Of(reference, new Length(1, unit), offset),
            _ => null,
        };
    }

    public static Sense DecadesFrom(int year, int count) =>
        Periods.Span(new DateTime(year, 1, 1), new DateTime(year + DecadeYears * count, 1, 1), $"P{DecadeYears * count}Y");

    private static Sense Quarter(DateTime start) => Periods.Span(start, start.AddMonths(3), "P3M") with { Grain = Grain.Month };

    private static Sense HalfYear(DateTime today, int offset)
    {
        var start = new DateTime(today.Year, today.Month <= 6 ? 1 : 7, 1).AddMonths(6 * offset);
        return Periods.Span(start, start.AddMonths(6), "P6M") with { Grain = Grain.Month };
    }

    private static Sense? Same(DateTime today, string code)
    {
        if (Of(today, Length.UnitOf(code), 0) is not { } sense || Length.UnitOf(code) is not ('W' or 'M' or 'Y' or 'E'))
        {
            return null;
        }

        var timex = code switch
        {
            "W" => "XXXX-WXX",
            "M" => "XXXX-XX",
            "Y" => "XXXX",
            _ => "XXXX-WXX-WE",
        };
        return sense with { Variants = [sense.Past with { Timex = timex }], Mod = "ref_undef" };
    }
}
