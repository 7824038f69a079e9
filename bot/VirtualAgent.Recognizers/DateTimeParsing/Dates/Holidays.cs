using System.Globalization;
using VirtualAgent.Recognizers.DateTimeParsing.Calendar;
using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;
using VirtualAgent.Recognizers.DateTimeParsing.Tokens;
using VirtualAgent.Recognizers.DateTimeParsing.Timex;

namespace VirtualAgent.Recognizers.DateTimeParsing.Dates;

/// <summary>'christmas', 'next easter', 'black friday 2010', 'independence day of this year'.</summary>
internal static class Holidays
{
    private const string EasterCode = "easter";

    public static Match? Read(Grammar grammar, int index)
    {
        var text = grammar.Text;
        int? offset = text.Has(index, Role.Relative, out var relative, out var at) && text.Has(at, Role.Holiday) ? relative.Value : null;
        if (!text.Has(offset is null ? index : at, Role.Holiday, out var holiday, out var next))
        {
            return null;
        }

        if (offset is { } turns)
        {
            var sense = Around(text.Reference, holiday.Code);
            var variant = turns < 0 ? sense.Past : turns > 0 ? sense.Future : new Variant(string.Empty, DateOf(holiday.Code, text.Reference.Year));
            return Alone(index, next, Days.Definite(variant.Start!.Value));
        }

        if (MonthDates.TryYearAfter(text, next, out var afterYear) is { } year)
        {
            return Alone(index, afterYear, Days.Definite(DateOf(holiday.Code, year)));
        }

        var of = text.Skip(next, Role.Of);
        return grammar.Period(of) is { Sense: { Grain: Grain.Year, IsDefinite: true, Mod: null } period } named && period.Past.Start is { } start
            ? Alone(index, named.Next, Days.Definite(DateOf(holiday.Code, start.Year)))
            : Alone(index, next, Around(text.Reference, holiday.Code));
    }

    public static DateTime DateOf(string code, int year)
    {
        if (code.StartsWith(EasterCode, StringComparison.Ordinal))
        {
            return Days.Easter(year).AddDays(int.Parse(code.AsSpan(EasterCode.Length), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        }

        if (!code.Contains('-'))
        {
            return new DateTime(year, int.Parse(code.AsSpan(0, 2), CultureInfo.InvariantCulture), int.Parse(code.AsSpan(2), CultureInfo.InvariantCulture));
        }

        var (month, number, weekday, plus) = Parts(code);
        return OrdinalWeekdays.Nth(new DateTime(year, month, 1), number, weekday).AddDays(plus);
    }

    private static (int Month, int Number, int Weekday, int Plus) Parts(string code)
    {
        var halves = code.Split('+');
        var isLast = halves[0].Contains("--");
        var parts = halves[0].Replace("--", "-").Split('-').Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        return (parts[0], isLast ? 5 : parts[1], parts[2], halves.Length > 1 ? int.Parse(halves[1], CultureInfo.InvariantCulture) : 0);
    }

    private static Sense Around(DateTime reference, string code)
    {
        var now = DateOf(code, reference.Year);
        var (past, future) = now < reference ? (now, DateOf(code, reference.Year + 1)) : (DateOf(code, reference.Year - 1), now);
        var timex = Timex(code, now);
        return Sense.Of(SenseKind.Date, new Variant(timex, past), new Variant(timex, future));
    }

    private static string Timex(string code, DateTime now)
    {
        if (!code.Contains('-') || code.Contains('+') || code.StartsWith(EasterCode, StringComparison.Ordinal))
        {
            return $"XXXX-{now:MM-dd}";
        }

        var (month, number, weekday, _) = Parts(code);
        return $"XXXX-{month:00}-WXX-{weekday}-{number}";
    }

    private static Match Alone(int index, int next, Sense sense) => new(index, next, sense with { StandsAlone = true });
}
