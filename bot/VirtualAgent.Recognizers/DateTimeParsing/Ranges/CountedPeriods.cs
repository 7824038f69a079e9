using VirtualAgent.Recognizers.DateTimeParsing.Calendar;
using VirtualAgent.Recognizers.DateTimeParsing.Durations;
using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;
using VirtualAgent.Recognizers.DateTimeParsing.Timex;
using VirtualAgent.Recognizers.DateTimeParsing.Tokens;

namespace VirtualAgent.Recognizers.DateTimeParsing.Ranges;

/// <summary>'next 3 days', '5 past minutes', 'within 9 months', '2 weeks starting may 20th', 'los últimos 3 meses'.</summary>
internal static class CountedPeriods
{
    public static Match? Read(Grammar grammar, int index) =>
        Match.Longer(Beside(grammar, index), Match.Longer(Within(grammar, index), Starting(grammar, index)));

    public static Sense Of(DateTime reference, Length length, int sign)
    {
        var timex = Length.Timex([length]);
        if (length.IsTime)
        {
            var (begin, end) = sign > 0 ? (reference, length.AddTo(reference, 1)) : (length.AddTo(reference, -1), reference);
            return Sense.Of(SenseKind.DateTimeRange, new Variant(TimexText.Range(TimexText.DateTime(begin), TimexText.DateTime(end), timex), begin, end));
        }

        var today = reference.Date;
        switch (length.Unit)
        {
            case 'Q':
                var quarter = Periods.QuarterStart(today).AddMonths(sign > 0 ? 3 : (int)(-3 * length.Count));
                return Periods.Span(quarter, quarter.AddMonths((int)(3 * length.Count)), timex);
            case 'C':
                var decade = today.Year / 10 * 10;
                return RelativePeriods.DecadesFrom(sign > 0 ? decade + 10 : decade - 10 * (int)length.Count, (int)length.Count);
            case 'B':
                var days = Workdays.Beside(today, (int)length.Count * sign);
                return days.Count == 0 ? Periods.Span(today, today, timex) : Periods.Span(days[0], days[^1].AddDays(1), timex) with
                {
                    Days = string.Join(',', days.Select(TimexText.Date)),
                };
            default:
                return sign > 0
                    ? Periods.Span(today.AddDays(1), length.AddTo(today.AddDays(1), 1), timex)
                    : Periods.Span(length.AddTo(today, -1), today, timex);
        }
    }

    private static Match? Beside(Grammar grammar, int index)
    {
        var text = grammar.Text;
        var hasArticle = text.IsSpanish && text.Has(index, Role.The);
        var start = hasArticle ? text.Skip(index, Role.The) : index;
        if (!TryCounted(text, start, out var length, out var sign, out var next) || (hasArticle && length.Unit != 'C'))
        {
            return null;
        }

        return new Match(index, next, Of(text.Reference, length, sign));
    }

    /// <summary>'next 3 days', '3 next days', '2 días siguientes'.</summary>
    private static bool TryCounted(Utterance text, int index, out Length length, out int sign, out int next)
    {
        (length, sign) = (default, 0);
        var isRelative = text.Has(index, Role.Nearest, out var relative, out next) || text.Has(index, Role.Relative, out relative, out next);
        if (isRelative && relative.Value != 0)
        {
            sign = relative.Value;
            return !text.Has(index - 1, Role.Auxiliary) && Length.TryRead(text, next, out length, out next);
        }

        if (Amounts.TryRead(text, index, out var count, out next) && text.Has(next, Role.Relative, out relative, out var after) && relative.Value != 0
            && text.Has(after, Role.Unit, out var unit, out next))
        {
            (length, sign) = (new Length(count, Length.UnitOf(unit.Code)), relative.Value);
            return length.IsOnCalendar && (text.IsPluralBefore(next) || count <= 1);
        }

        if (!text.IsSpanish || !Length.TryRead(text, index, out length, out next) || !text.Has(next, Role.RelativeAfter, out relative, out next))
        {
            return false;
        }

        sign = relative.Value;
        return sign != 0;
    }

    private static Match? Within(Grammar grammar, int index)
    {
        var text = grammar.Text;
        if (!text.Has(index, Role.Within, out var at))
        {
            return null;
        }

        at = text.Has(at, Role.Relative, out var relative, out var next) && relative.Value > 0 ? next : at;
        if (!Length.TryRead(text, at, out var length, out next) || (text.Has(next, Role.Later) && text.IsSpanish))
        {
            return null;
        }

        if (length.IsTime)
        {
            return new Match(index, next, Of(text.Reference, length, 1));
        }

        return new Match(index, next, From(text.Today, length));
    }

    /// <summary>'2 weeks starting may 20th', 'for 1 week, from 20th dec', 'for 3 days from today'.</summary>
    private static Match? Starting(Grammar grammar, int index)
    {
        var text = grammar.Text;
        var isFor = text.Has(index, Role.For, out var at) && !text.IsSpanish;
        if (!Length.TryRead(text, isFor ? at : index, out var length, out var next) || length.IsTime)
        {
            return null;
        }

        next = text.SkipSign(next, ",");
        var isStarting = text.Has(next, Role.Starting, out var after);
        isStarting |= isFor && text.Has(next, Role.From, out after);
        if (!isStarting || grammar.Date(after) is not { Sense.Future.Start: not null } date)
        {
            return null;
        }

        var start = date.Sense.Variants.FirstOrDefault(v => v.Start?.Year == text.Reference.Year, date.Sense.Future).Start!.Value;
        return new Match(index, date.Next, From(start, length));
    }

    private static Sense From(DateTime start, Length length) => Periods.Span(start, length.AddTo(start, 1), Length.Timex([length]));
}
