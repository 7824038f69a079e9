using VirtualAgent.Recognizers.DateTimeParsing.Calendar;
using VirtualAgent.Recognizers.DateTimeParsing.Dates;
using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;
using VirtualAgent.Recognizers.DateTimeParsing.Tokens;

namespace VirtualAgent.Recognizers.DateTimeParsing.Ranges;

/// <summary>'august', 'this september', 'april 2017', '2017 april', 'Dec-2018', '12-2015', 'marzo de 2015'.</summary>
internal static class Months
{
    public static Match? Read(Grammar grammar, int index)
    {
        var text = grammar.Text;
        if (text.Has(index, Role.MonthWord, out var named) && text.Has(named, Role.Month))
        {
            return Named(grammar, named) is { } month ? month with { Start = index } : null;
        }

        return Relative(text, index) ?? Named(grammar, index) ?? YearFirst(text, index) ?? Numeric(text, index) ?? OfYear(grammar, index);
    }

    private static Match? Relative(Utterance text, int index)
    {
        if (!text.Has(index, Role.Relative, out var offset, out var at) || !text.Has(at, Role.Month, out var month, out var next))
        {
            return null;
        }

        if (offset.Value == 0 && text.IsWeak(at) && char.IsLower(text[at].First) && !text.IsSpanish && !IsAfterPreposition(text, index))
        {
            return null;
        }

        var year = text.Reference.Year + offset.Value;
        return new Match(index, next, Periods.Month(new DateTime(year, month.Value, 1)));
    }

    private static Match? Named(Grammar grammar, int index)
    {
        var text = grammar.Text;
        if (!text.Has(index, Role.Month, out var month, out var next) || text.IsSign(index - 1, '$'))
        {
            return null;
        }

        if (MonthDates.TryYearAfter(text, next, out var afterYear) is { } year)
        {
            return new Match(index, afterYear, Periods.Month(new DateTime(year, month.Value, 1)));
        }

        if (text.IsWeak(index) && !text.IsSign(next - 1, '.') && !IsMonthHere(text, index, next))
        {
            return null;
        }

        var of = text.Skip(next, Role.Of);
        return (of > next || text.Has(next, Role.Relative)) && Years.Named(grammar, of) is { } named
            ? new Match(index, named.Next, Periods.Month(new DateTime(named.Year, month.Value, 1)))
            : new Match(index, next, Periods.OpenMonth(text.Reference, month.Value));
    }

    private static bool IsMonthHere(Utterance text, int index, int next)
    {
        if (text.IsSpanish)
        {
            return text.Has(index - 1, Role.In);
        }

        return IsAfterPreposition(text, index) || (text.Has(next, Role.To, out var to) && text.Has(to, Role.Month));
    }

    private static bool IsAfterPreposition(Utterance text, int index) =>
        text.HasAny(index - 1, Role.Of, Role.In, Role.From, Role.To, Role.Bound, Role.Between, Role.Early, Role.Mid, Role.Late, Role.On, Role.The)
        || text.IsSign(index - 1, '-');

    private static Match? YearFirst(Utterance text, int index)
    {
        if (!text.IsDigits(index) || text[index].Length != 4 || !TokenNumbers.IsYear(text[index].Number))
        {
            return null;
        }

        var at = text.SkipSign(index + 1, ",-/");
        if (text.Has(at, Role.Month, out var month, out var next))
        {
            return new Match(index, next, Periods.Month(new DateTime(text[index].Number, month.Value, 1)));
        }

        return at > index + 1 && !text.IsSign(index + 1, ',') && text.IsGlued(at)
            && text.IsDigits(at) && text[at] is { Length: <= 2, Number: >= 1 and <= 12 } digits && !text.IsSign(at + 1, "-/.")
            ? new Match(index, at + 1, Periods.Month(new DateTime(text[index].Number, digits.Number, 1)))
            : null;
    }

    private static Match? Numeric(Utterance text, int index) =>
        text.IsDigits(index) && text[index] is { Length: <= 2, Number: >= 1 and <= 12 } month && text.IsSign(index + 1, "-/") && text.IsGlued(index + 1)
        && text.IsDigits(index + 2) && text.IsGlued(index + 2) && text[index + 2].Length == 4 && TokenNumbers.IsYear(text[index + 2].Number)
            ? new Match(index, index + 3, Periods.Month(new DateTime(text[index + 2].Number, month.Number, 1)))
            : null;

    /// <summary>'the third month of 2021', 'el noveno mes del próximo año'.</summary>
    private static Match? OfYear(Grammar grammar, int index)
    {
        var text = grammar.Text;
        var at = text.Skip(index, Role.The);
        if (!text.TryOrdinal(at, out var number, out var next) || number is < 1 or > 12
            || !text.Has(next, Role.Unit, out var unit, out next) || unit.Code != "M")
        {
            return null;
        }

        var of = text.Skip(next, Role.Of);
        return of > next && Years.Named(grammar, of) is { } year ? new Match(index, year.Next, Periods.Month(new DateTime(year.Year, number, 1))) : null;
    }
}
