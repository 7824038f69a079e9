using VirtualAgent.Recognizers.DateTimeParsing.Dates;
using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;

namespace VirtualAgent.Recognizers.DateTimeParsing.Ranges;

/// <summary>'summer', 'this winter', 'verano de 2016': not bound to dates.</summary>
internal static class Seasons
{
    public static Match? Read(Grammar grammar, int index)
    {
        var text = grammar.Text;
        var isRelative = text.Has(index, Role.Nearest, out var offset, out var at) || text.Has(index, Role.Relative, out offset, out at);
        int? year = isRelative ? text.Reference.Year + offset.Value : null;
        at = year is null ? (text.IsSpanish ? text.Skip(index, Role.The) : index) : at;
        if (!text.Has(at, Role.Season, out var season, out var next))
        {
            return null;
        }

        if (year is null && MonthDates.TryYearAfter(text, next, out var afterYear) is { } named)
        {
            (year, next) = (named, afterYear);
        }

        if (year is null && text.IsWeak(at) && !text.HasAny(index - 1, Role.The, Role.In))
        {
            return null;
        }

        return new Match(index, next, Sense.Of(SenseKind.DateRange, new Variant(year is { } y ? $"{y:0000}-{season.Code}" : season.Code)));
    }
}
