using VirtualAgent.Recognizers.DateTimeParsing.Calendar;
using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;
using VirtualAgent.Recognizers.DateTimeParsing.Tokens;

namespace VirtualAgent.Recognizers.DateTimeParsing.Dates;

/// <summary>'on the 18th', 'el día 21', 'the 15th of next month'.</summary>
internal static class DayNumberDates
{
    public static Match? Read(Grammar grammar, int index)
    {
        var text = grammar.Text;
        var at = text.Skip(index, Role.The);
        var isSaid = text.IsSpanish && text.Has(at, Role.DayWord, out var next);
        next = isSaid ? text.Skip(at, Role.DayWord) : at;
        if (!MonthDates.IsDay(text, next, out var day, out var end))
        {
            return null;
        }

        var isOrdinal = text.TryOrdinal(next, out _, out end) || !MonthDates.IsDay(text, next, out _, out end);
        if (text.IsSpanish && at > index && !isSaid)
        {
            return null;
        }

        if (OfMonth(grammar, index, end, day, isOrdinal || isSaid) is { } ofMonth)
        {
            return ofMonth;
        }

        return IsAlone(text, index, at, next, isSaid, isOrdinal) ? new Match(index, end, Days.DayOfMonth(text.Reference, day)) : null;
    }

    private static bool IsAlone(Utterance text, int index, int at, int dayAt, bool isSaid, bool isOrdinal)
    {
        if (!text.IsSpanish)
        {
            return at > index ? (text.IsDigits(dayAt) || isOrdinal) && (text.Has(index - 1, Role.On) || (isOrdinal && text.Has(index - 1, Role.Bound)))
                : text.IsDigits(dayAt) && text.Has(index - 1, Role.On) && (!text.Exists(dayAt + 1) || text.IsSign(dayAt + 1, ".!?,;"));
        }

        if (isSaid)
        {
            return true;
        }

        var isDay = isOrdinal ? text[dayAt + 1].First is '.' or 'º' or '°' : IsDayThere(text, dayAt);
        return isDay && text.IsDigits(dayAt) && text.Has(index - 1, Role.MasculineThe);
    }

    /// <summary>'el 12 entre 0730-0930', 'del 15.': a number with an article and a time or nothing after it.</summary>
    private static bool IsDayThere(Utterance text, int dayAt) =>
        text[dayAt].Length <= 2 && (!text.Exists(dayAt + 1) || text.HasAny(dayAt + 1, Role.Between, Role.At) || text.IsSign(dayAt + 1, ".?!"));

    private static Match? OfMonth(Grammar grammar, int index, int end, int day, bool isSaid)
    {
        var text = grammar.Text;
        if (!isSaid)
        {
            return null;
        }

        var at = text.IsSpanish ? end : text.Skip(end, Role.DayWord);
        at = text.Skip(at, Role.Of);
        return grammar.Period(at) is { Sense: { Grain: Grain.Month, IsDefinite: true, Mod: null } month } period
            && month.Past is { Start: { } first, End: { } last } && last == first.AddMonths(1)
            && Days.Make(first.Year, first.Month, day) is { } date
            ? new Match(index, period.Next, Days.Definite(date))
            : null;
    }
}
