using VirtualAgent.Recognizers.DateTimeParsing.Calendar;
using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;
using VirtualAgent.Recognizers.DateTimeParsing.Times;
using VirtualAgent.Recognizers.DateTimeParsing.Tokens;

namespace VirtualAgent.Recognizers.DateTimeParsing.Ranges;

/// <summary>'end of month', 'early next year', 'mid-November', 'a mediados de 2000', 'later this week'.</summary>
internal static class Edges
{
    public static Match? Read(Grammar grammar, int index) => Open(grammar, index) ?? Edge(grammar, index) ?? EndOfPeriod(grammar.Text, index);

    private static Match? Edge(Grammar grammar, int index)
    {
        var text = grammar.Text;
        var (mod, at) = DayPartRules.Edge(text, index);
        if (mod is null)
        {
            return null;
        }

        at = text.SkipSign(at, "-");
        var period = grammar.Period(text.IsSpanish ? text.Skip(at, Role.The) : at) ?? Unit(text, at);
        if (period is not { Sense: { Mod: null, Kind: SenseKind.DateRange, Past.Start: not null } whole })
        {
            return null;
        }

        var isNamedYear = whole.Grain == Grain.Year && text.IsDigits(period.Next - 1);
        return new Match(index, period.Next, whole with
        {
            Mod = mod,
            Variants = [.. whole.Variants.Select(v => Cut(v, whole.Grain, mod, isNamedYear))],
            Whole = whole,
        });
    }

    /// <summary>'end of month', 'fin de mes'.</summary>
    private static Match? Unit(Utterance text, int index)
    {
        var at = text.Skip(index, Role.The);
        return text.Has(at, Role.Unit, out var unit, out var next) && unit.Code is "W" or "M" or "Y"
            && RelativePeriods.Of(text.Reference, unit!.Code[0], 0) is { } sense
            ? new Match(index, next, sense)
            : null;
    }

    private static Match? EndOfPeriod(Utterance text, int index)
    {
        if (!text.Has(index, Role.EndOfPeriod, out var entry, out var next) || entry.Code is not ("M" or "Y") || entry.Words.Length > 0)
        {
            return null;
        }

        var whole = RelativePeriods.Of(text.Reference, entry.Code[0], 0)!;
        return new Match(index, next, whole with { Mod = "end", Variants = [Cut(whole.Past, whole.Grain, "end", false)] });
    }

    public static Variant Cut(Variant whole, Grain grain, string mod, bool isNamedYear)
    {
        var (start, end) = (whole.Start!.Value, whole.End!.Value);
        var (first, second) = grain switch
        {
            Grain.Year when isNamedYear => (start.AddMonths(4), start.AddMonths(8)),
            Grain.Year => (start.AddMonths(6), start.AddMonths(6)),
            Grain.Week => (start.AddDays(3), start.AddDays(3)),
            Grain.Month when end > start.AddMonths(1) => (start.AddMonths(1), end.AddMonths(-1)),
            Grain.Month => (start.AddDays(15), start.AddDays(15)),
            _ => (start, end),
        };
        return mod switch
        {
            "start" => whole with { End = first },
            "end" => whole with { Start = second },
            _ => grain switch
            {
                Grain.Month when end == start.AddMonths(1) => whole with { Start = start.AddDays(9), End = start.AddDays(20) },
                Grain.Year when !isNamedYear => whole with { Start = start.AddMonths(3), End = start.AddMonths(9) },
                Grain.Week => whole with { Start = start.AddDays(2), End = start.AddDays(5) },
                _ => whole with { Start = first, End = second },
            },
        };
    }

    /// <summary>'later this week' runs from now or from its middle; 'earlier this year' to them.</summary>
    private static Match? Open(Grammar grammar, int index)
    {
        var text = grammar.Text;
        var isLater = text.Has(index, Role.LaterIn, out var at);
        if (!isLater && !text.Has(index, Role.EarlierIn, out at))
        {
            return null;
        }

        var period = Match.Longer(grammar.Period(at), Unit(text, at));
        if (period is not { Sense: { Mod: null, IsDefinite: true, Grain: not Grain.Day, Past: { Start: { } start, End: { } end } } whole }
            || start > text.Reference || text.Reference >= end)
        {
            return null;
        }

        var (early, late) = (Cut(whole.Past, whole.Grain, "start", false), Cut(whole.Past, whole.Grain, "end", false));
        var variant = isLater
            ? late with { Start = late.Start > text.Today ? late.Start : text.Today }
            : early with { End = early.End < text.Today ? early.End : text.Today };
        return new Match(index, period.Next, whole with { Variants = [variant] });
    }
}
