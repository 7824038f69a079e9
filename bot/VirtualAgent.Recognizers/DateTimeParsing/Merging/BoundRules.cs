using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;
using VirtualAgent.Recognizers.DateTimeParsing.Times;
using VirtualAgent.Recognizers.DateTimeParsing.Tokens;

namespace VirtualAgent.Recognizers.DateTimeParsing.Merging;

/// <summary>'before 2010', 'since monday', 'around 1pm', '1/1/2016 or later', 'more than 4 days', 'after breakfast'.</summary>
internal static class BoundRules
{
    private const string RangeSource = "datetimerange";
    private const string PointSource = "datetimepoint";

    public static Match? Read(Grammar grammar, int index) =>
        Match.Longer(Match.Longer(Compared(grammar, index), Around(grammar, index)), Match.Longer(Prefixed(grammar, index), Suffixed(grammar, index)));

    private static Match? Prefixed(Grammar grammar, int index)
    {
        var text = grammar.Text;
        if (!text.Has(index, Role.Bound, out var bound, out var at))
        {
            return null;
        }

        var isAbout = text.Has(at, Role.Approx, out var afterAbout);
        at = isAbout ? afterAbout : at;
        var first = At(grammar, at, bound.Code);
        var inner = Match.Longer(first, text.Has(at, Role.The, out var afterThe) ? At(grammar, afterThe, bound.Code) : null);
        if (inner is null)
        {
            return null;
        }

        if (bound.Code.Length == 0)
        {
            return inner.Sense.Kind == SenseKind.DateRange ? inner with { Start = index } : null;
        }

        return Bind(inner.Sense, isAbout ? $"{bound.Code}-approx" : bound.Code, bound.Code) is { } sense ? new Match(index, inner.Next, sense) : null;
    }

    private static Match? At(Grammar grammar, int index, string bound)
    {
        var text = grammar.Text;
        var plain = grammar.Plain(index);
        if (text.Has(index, Role.Meal, out var meal, out var afterMeal))
        {
            plain = Match.Longer(plain, new Match(index, afterMeal, DayPartRules.Sense(meal.Code, null)));
        }

        return plain is null && bound.Length > 0 && text.IsSpanish && text.Has(index - 1, Role.The) && grammar.Time(index) is { } time
            ? time with { Sense = time.Sense with { NeedsDate = false } }
            : plain;
    }

    private static Match? Suffixed(Grammar grammar, int index)
    {
        var text = grammar.Text;
        return grammar.Plain(index) is { Sense.Kind: not SenseKind.Duration } inner && text.Has(inner.Next, Role.BoundAfter, out var bound, out var next)
            && !text.Has(next, Role.From) && grammar.Plain(next) is null && grammar.Plain(text.Skip(next, Role.The)) is null
            && Bind(inner.Sense, bound.Code, bound.Code) is { } sense
            ? new Match(index, next, sense)
            : null;
    }

    public static Sense? Bind(Sense inner, string mod, string bound)
    {
        if (inner.Mod is not null && inner.Kind is not SenseKind.DateRange)
        {
            return null;
        }

        SenseKind? kind = inner.Kind switch
        {
            SenseKind.Date or SenseKind.DateRange => SenseKind.DateRange,
            SenseKind.Time or SenseKind.TimeRange => SenseKind.TimeRange,
            SenseKind.DateTime or SenseKind.DateTimeRange => SenseKind.DateTimeRange,
            _ => null,
        };
        if (kind is null || inner.Past.Start is null || inner.Past.Timex.StartsWith("PRESENT", StringComparison.Ordinal))
        {
            return null;
        }

        return inner with
        {
            Kind = kind.Value,
            Mod = inner.Mod is null or "ref_undef" ? mod : $"{mod}-{inner.Mod}",
            Source = inner.Kind switch
            {
                SenseKind.TimeRange when inner.DayPart is not null => null,
                SenseKind.DateRange or SenseKind.TimeRange or SenseKind.DateTimeRange => RangeSource,
                _ => PointSource,
            },
            Variants = [.. inner.Variants.Select(v => Cut(v, inner.Mod, bound))],
            NeedsDate = false,
        };
    }

    /// <summary>'before' ends where it starts, and 'after' starts where it ends.</summary>
    private static Variant Cut(Variant variant, string? innerMod, string bound) => bound switch
    {
        "before" => variant with { Start = null, End = innerMod == "end" ? variant.End : variant.Start },
        "until" => variant with { Start = null, End = variant.End ?? variant.Start },
        "after" => variant with { Start = variant.End ?? variant.Start, End = null },
        _ => variant with { End = null },
    };

    private static Match? Around(Grammar grammar, int index)
    {
        var text = grammar.Text;
        if (!text.Has(index, Role.Approx, out var at))
        {
            return null;
        }

        var inner = grammar.Plain(at) ?? (text.IsSpanish ? grammar.Time(at) : null);
        return inner is { Sense: { Kind: SenseKind.Date or SenseKind.Time or SenseKind.DateTime, Mod: null } } && inner.Sense.Past.Timex is not "PRESENT_REF"
            ? new Match(index, inner.Next, inner.Sense with { Mod = "approx", NeedsDate = false })
            : null;
    }

    /// <summary>'more than 4 days' bounds a length; 'more than 2 weeks before today' bounds a date.</summary>
    private static Match? Compared(Grammar grammar, int index)
    {
        var text = grammar.Text;
        var isMore = text.Has(index, Role.More, out var at);
        if (!isMore && !text.Has(index, Role.Less, out at))
        {
            return null;
        }

        if (grammar.Date(at) is { Sense: { IsDefinite: true, Past.Start: { } date } } away && grammar.Duration(at) is { } inside && inside.Next < away.Next)
        {
            var isBefore = date < text.Today;
            return new Match(index, away.Next, isMore ? Beyond(away.Sense, isBefore) : Up(grammar, at, inside, date, isBefore));
        }

        return grammar.Duration(at) is { } length
            ? new Match(index, length.Next, length.Sense with { Mod = isMore ? "more" : "less" })
            : null;
    }

    private static Sense Beyond(Sense date, bool isBefore) => date with
    {
        Kind = SenseKind.DateRange,
        Mod = isBefore ? "before" : "after",
        Variants = [isBefore ? date.Past with { Start = null, End = date.Past.Start } : date.Past],
    };

    private static Sense Up(Grammar grammar, int index, Match length, DateTime date, bool isBefore)
    {
        Durations.Length.TryRead(grammar.Text, index, out var amount, out _);
        var anchor = amount.AddTo(date, isBefore ? 1 : -1);
        var (start, end) = isBefore ? (date, anchor) : (anchor, date);
        return Calendar.Periods.Span(start, end, length.Sense.Past.Timex);
    }
}
