using VirtualAgent.Recognizers.DateTimeParsing.Calendar;
using VirtualAgent.Recognizers.DateTimeParsing.Dates;
using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;
using VirtualAgent.Recognizers.DateTimeParsing.Tokens;

namespace VirtualAgent.Recognizers.DateTimeParsing.Ranges;

/// <summary>Quarters and halves: 'q1 2017', '2017-q1', 'the first quarter of 2019', 'segundo semestre de 2019'.</summary>
internal static class PartsOfYear
{
    private const int Quarter = 3;
    private const int Half = 6;

    public static Match? Read(Grammar grammar, int index)
    {
        var text = grammar.Text;
        if (text.IsDigits(index) && text[index].Length == 4 && TokenNumbers.IsYear(text[index].Number)
            && TryPart(text, text.SkipSign(index + 1, "-/"), out var number, out var months, out var next))
        {
            return new Match(index, next, Periods.PartOfYear(text[index].Number, number, months));
        }

        if (!TryPart(text, index, out number, out months, out next))
        {
            return null;
        }

        if (MonthDates.TryYearAfter(text, next, out var afterYear) is { } year)
        {
            return new Match(index, afterYear, Periods.PartOfYear(year, number, months));
        }

        var of = text.Skip(next, Role.Of);
        if (of > next && text.Has(text.Skip(of, Role.The), Role.YearWord, out var afterWord)
            && !text.Has(afterWord, Role.RelativeAfter) && !text.IsDigits(afterWord))
        {
            return new Match(index, afterWord, Periods.OpenPartOfYear(text.Reference, number, months));
        }

        return of > next && Years.Named(grammar, of) is { } named
            ? new Match(index, named.Next, Periods.PartOfYear(named.Year, number, months))
            : new Match(index, next, Periods.OpenPartOfYear(text.Reference, number, months));
    }

    private static bool TryPart(Utterance text, int index, out int number, out int months, out int next)
    {
        (number, months) = (0, Quarter);
        if (text.Has(index, Role.QuarterLetter, out next) || text.Has(index, Role.HalfYearLetter, out next))
        {
            months = text.Has(index, Role.QuarterLetter) ? Quarter : Half;
            number = text.IsDigits(next) && text.IsGlued(next) && text[next].Length == 1 ? text[next].Number : 0;
            next++;
            return number >= 1 && number <= 12 / months;
        }

        var at = text.Skip(index, Role.The);
        if (!text.TryOrdinal(at, out number, out next) && !(text.Has(at, Role.Last, out next) && at > index && (number = -1) < 0))
        {
            return false;
        }

        months = text.Has(next, Role.QuarterYear, out var after) ? Quarter : text.Has(next, Role.HalfYear, out after) ? Half : 0;
        next = after;
        if (months == Half && at > index && text.IsSpanish)
        {
            return false;
        }

        if (number == -1 && months > 0)
        {
            number = 12 / months;
            return text.Has(next, Role.Of);
        }

        return months > 0 && number >= 1 && number <= 12 / months;
    }
}
