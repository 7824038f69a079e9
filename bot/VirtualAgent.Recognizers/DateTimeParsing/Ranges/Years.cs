using VirtualAgent.Recognizers.DateTimeParsing.Calendar;
using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;
using VirtualAgent.Recognizers.DateTimeParsing.Timex;
using VirtualAgent.Recognizers.DateTimeParsing.Tokens;

namespace VirtualAgent.Recognizers.DateTimeParsing.Ranges;

/// <summary>'2007', 'the year 2011', 'nineteen ninety six', 'fiscal year 2008', 'this school year', 'año hasta la fecha'.</summary>
internal static class Years
{
    public static Match? Read(Grammar grammar, int index)
    {
        var text = grammar.Text;
        return Match.Longer(Match.Longer(ToDate(text, index), Special(text, index)), Plain(text, index));
    }

    /// <summary>The year that stands at a place, by number or as 'last year'.</summary>
    public static (int Year, int Next)? Named(Grammar grammar, int index)
    {
        if (grammar.Text.Has(index, Role.SpecialYear))
        {
            return null;
        }

        return grammar.Period(index) is { Sense: { Grain: Grain.Year, IsDefinite: true, Mod: null } year } match && year.Past.Start is { } start
            ? (start.Year, match.Next)
            : null;
    }

    private static Match? Plain(Utterance text, int index)
    {
        var at = text.Skip(index, Role.YearWord);
        if (!text.TryYear(at, out var year, out var next))
        {
            return null;
        }

        if (text.IsDigits(at) && ((text.IsSign(at - 1, '-') && IsShort(text, at - 2)) || (text.IsSign(next, '-') && IsShort(text, next + 1))))
        {
            return null;
        }

        return new Match(index, next, Periods.Year(year));
    }

    /// <summary>'32 - 2015' has no year.</summary>
    private static bool IsShort(Utterance text, int index) => text.IsDigits(index) && text[index].Length < 4;

    private static Match? Special(Utterance text, int index)
    {
        var hasArticle = text.IsSpanish && text.Has(index, Role.The);
        var start = hasArticle ? text.Skip(index, Role.The) : index;
        int? offset = text.Has(start, Role.Relative, out var relative, out var at) ? relative.Value : null;
        if (!text.Has(offset is null ? start : at, Role.SpecialYear, out var kind, out var next) || (hasArticle && offset is null))
        {
            return null;
        }

        int? year = offset is { } turns ? text.Reference.Year + turns : null;
        if (year is null && text.IsDigits(next) && text[next] is { Number: >= 0, Length: 2 or 4 } digits)
        {
            year = digits.Length == 4 ? digits.Number : TokenNumbers.FullYear(digits.Number);
            next++;
        }

        if (kind.Code.Length > 0)
        {
            return new Match(index, next, Sense.Of(SenseKind.DateRange, new Variant($"{kind.Code}{TimexText.Year(year)}")));
        }

        return year is { } known && known is > 0 and < 9999 ? new Match(index, next, Periods.Year(known)) : null;
    }

    private static Match? ToDate(Utterance text, int index)
    {
        if (!text.Has(index, Role.ToDate, out var entry, out var next))
        {
            return null;
        }

        if (entry.Code == "D")
        {
            return new Match(index, next, Sense.Of(SenseKind.DateRange, new Variant(TimexText.Now, null, text.Today)) with { Mod = "before" });
        }

        var sense = RelativePeriods.Of(text.Reference, entry.Code[0], 0)!;
        return new Match(index, next, sense with { Variants = [sense.Past with { End = text.Today }] });
    }
}
