using VirtualAgent.Recognizers.DateTimeParsing.Calendar;
using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;
using VirtualAgent.Recognizers.DateTimeParsing.Tokens;

namespace VirtualAgent.Recognizers.DateTimeParsing.Ranges;

/// <summary>'the 1990s', 'the nineties', 'década de 1990', 'los años 90', '21st century', 'siglo XXI'.</summary>
internal static class Decades
{
    private const int Century = 100;

    public static Match? Read(Grammar grammar, int index)
    {
        var text = grammar.Text;
        return text.IsSpanish ? SpanishDecade(text, index) ?? SpanishCentury(text, index) : EnglishDecade(text, index) ?? EnglishCentury(text, index);
    }

    private static Match? EnglishDecade(Utterance text, int index)
    {
        var at = text.Skip(index, Role.The);
        var ending = text.SkipSign(at + 1, "'’");
        if (text.IsDigits(at) && text[at].Number % 10 == 0 && text.IsGlued(ending) && text.Has(ending, Role.Decade, out var entry, out var next)
            && entry.Value == 0)
        {
            return text[at].Length == 4 && TokenNumbers.IsYear(text[at].Number) && at == index
                ? new Match(index, next, RelativePeriods.DecadesFrom(text[at].Number, 1))
                : text[at].Length == 2 && at > index ? new Match(index, next, OfEitherCentury(text[at].Number))
                : null;
        }

        return at > index && text.Has(at, Role.Decade, out entry, out next) && entry.Value >= 20 ? new Match(index, next, OfEitherCentury(entry.Value)) : null;
    }

    private static Match? SpanishDecade(Utterance text, int index)
    {
        if (!text.Has(index, Role.Decade, out var entry, out var next) || entry.Value != 1)
        {
            return null;
        }

        if (!text.TryCardinal(next, out var number, out var end) || number % 10 != 0)
        {
            return null;
        }

        return TokenNumbers.IsYear(number) ? new Match(index, end, RelativePeriods.DecadesFrom(number, 1))
            : number is >= 20 and < Century ? new Match(index, end, OfEitherCentury(number)) : null;
    }

    private static Sense OfEitherCentury(int twoDigits)
    {
        var timex = $"(XX{twoDigits:00}-01-01,XX{(twoDigits + 10) % Century:00}-01-01,P10Y)";
        return Sense.Of(SenseKind.DateRange, Of(1900 + twoDigits), Of(2000 + twoDigits));

        Variant Of(int year) => new(timex, new DateTime(year, 1, 1), new DateTime(year + 10, 1, 1));
    }

    private static Match? EnglishCentury(Utterance text, int index) =>
        text.TryOrdinal(index, out var number, out var next) && text.Has(next, Role.Century, out next) && number is >= 1 and <= 30
            ? OfCentury(index, next, number)
            : null;

    private static Match? SpanishCentury(Utterance text, int index) =>
        text.Has(index, Role.Century, out var next) && text.Has(next, Role.RomanNumber, out var roman, out next) ? OfCentury(index, next, roman.Value) : null;

    private static Match OfCentury(int index, int next, int number)
    {
        var start = new DateTime(Math.Max(1, Century * (number - 1)), 1, 1);
        return new Match(index, next, Periods.Span(start, new DateTime(Century * number, 1, 1), "P100Y"));
    }
}
