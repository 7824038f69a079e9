using VirtualAgent.Recognizers.DateTimeParsing.Calendar;
using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;

namespace VirtualAgent.Recognizers.DateTimeParsing.Dates;

/// <summary>'today', 'the day after tomorrow', and 'next 5/12', 'este 12/05'.</summary>
internal static class RelativeDates
{
    public static Match? Read(Grammar grammar, int index)
    {
        var text = grammar.Text;
        Match? day = null;
        if (text.Has(index, Role.RelativeDay, out var entry, out var next) && !IsMorning(grammar, index, next) && !text.Has(next - 1, Role.Holiday))
        {
            day = new Match(index, next, Days.Definite(text.Today.AddDays(entry.Value)));
        }

        return Match.Longer(day, Prefixed(grammar, index));
    }

    /// <summary>'la mañana' is the morning; 'mañana' is tomorrow.</summary>
    private static bool IsMorning(Grammar grammar, int index, int next)
    {
        var text = grammar.Text;
        return text.IsSpanish && next == index + 1 && text.Has(index, Role.DayPart)
            && (text.Has(index - 1, Role.The) || text.Has(index - 1, Role.Relative) || text.Has(index - 1, Role.Every) || text.Has(index - 1, Role.Amount));
    }

    private static Match? Prefixed(Grammar grammar, int index)
    {
        var text = grammar.Text;
        if (!text.Has(index, Role.Relative, out var entry, out var next)
            || Match.Longer(MonthDates.Read(grammar, next), NumericDates.Read(grammar, next)) is not { Sense: { IsDefinite: false } open } date)
        {
            return null;
        }

        var variant = entry.Value switch
        {
            0 => open.Variants.FirstOrDefault(v => v.Start?.Year == text.Reference.Year, open.Future),
            < 0 => open.Past,
            _ => open.Future,
        };
        return new Match(index, date.Next, Sense.Of(SenseKind.Date, variant));
    }
}
