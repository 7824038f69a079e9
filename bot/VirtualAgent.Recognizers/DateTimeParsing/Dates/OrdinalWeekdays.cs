using VirtualAgent.Recognizers.DateTimeParsing.Calendar;
using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;
using VirtualAgent.Recognizers.DateTimeParsing.Tokens;

namespace VirtualAgent.Recognizers.DateTimeParsing.Dates;

/// <summary>'the first friday of next month', 'último lunes de mayo'.</summary>
internal static class OrdinalWeekdays
{
    private const int Week = 7;
    private const int Last = 5;

    public static Match? Read(Grammar grammar, int index)
    {
        var text = grammar.Text;
        if (!TryHead(grammar, index, out var number, out var weekday, out var next))
        {
            return null;
        }

        var of = text.Skip(next, Role.Of);
        return of > next && grammar.Period(of) is { Sense: { Grain: Grain.Month, Mod: null } month } period && month.Past.Start is not null
            ? new Match(index, period.Next, OfMonth(month, number, weekday))
            : null;
    }

    public static bool TryHead(Grammar grammar, int index, out int number, out int weekday, out int next)
    {
        var text = grammar.Text;
        (number, weekday) = (0, 0);
        var at = text.Skip(index, Role.The);
        if (text.Has(at, Role.Last, out next))
        {
            number = Last;
        }
        else if (!text.TryOrdinal(at, out number, out next) || number > Last)
        {
            return false;
        }

        if (!text.Has(next, Role.Weekday, out var entry, out next))
        {
            return false;
        }

        weekday = entry.Value;
        return true;
    }

    public static Sense OfMonth(Sense month, int number, int weekday) => month with
    {
        Kind = SenseKind.Date,
        Grain = Grain.Day,
        Variants = [.. month.Variants.Select(v => new Variant(TimexOf(v, number, weekday), Nth(v.Start!.Value, number, weekday)))],
    };

    private static string TimexOf(Variant month, int number, int weekday) =>
        $"XXXX-{month.Start:MM}-WXX-{weekday}-#{number}";

    public static DateTime Nth(DateTime month, int number, int weekday)
    {
        var first = month.AddDays((weekday - Days.Number(month) + Week) % Week);
        var date = first.AddDays(Week * (number - 1));
        return date.Month == month.Month ? date : date.AddDays(-Week);
    }
}
