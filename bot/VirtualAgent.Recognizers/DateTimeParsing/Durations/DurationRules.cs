using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;
using VirtualAgent.Recognizers.DateTimeParsing.Tokens;
using VirtualAgent.Recognizers.DateTimeParsing.Timex;

namespace VirtualAgent.Recognizers.DateTimeParsing.Durations;

/// <summary>'two weeks', '3h', 'an hour and a half', 'all month', 'veinticuatro horas', '1 hour 30 minutes'.</summary>
internal static class DurationRules
{
    public static Match? Read(Grammar grammar, int index)
    {
        var text = grammar.Text;
        if (Whole(text, index) is { } whole)
        {
            return whole;
        }

        if (Length.TryRead(text, index, out var first, out var next) && !IsOrdinal(text, index, next)
            && (first is not { Unit: 'N', Count: > 1 } || text.IsPluralBefore(next)))
        {
            var parts = new List<Length> { first };
            while (Length.TryRead(text, Joint(text, next), out var part, out var after) && part.Seconds < parts[^1].UnitSeconds && !IsPointer(grammar, after))
            {
                parts.Add(part);
                next = after;
            }

            return Bounded(grammar, index, next, parts);
        }

        return null;
    }

    /// <summary>'2 weeks and 2 days ago' is two weeks, and a day two days ago.</summary>
    private static bool IsPointer(Grammar grammar, int next) =>
        grammar.Text.Has(next, Role.Ago) || grammar.Text.Has(next, Role.BeforeAnchor);

    private static Match Bounded(Grammar grammar, int index, int next, List<Length> parts) =>
        new(index, next, Sense.Of(SenseKind.Duration, new Variant(Length.Timex(parts), Seconds: parts.Sum(p => p.Seconds))));

    private static Match? Whole(Utterance text, int index)
    {
        if (!text.Has(index, Role.Whole, out var entry, out var at) || !text.Has(at, Role.Unit, out var unit, out var next)
            || (entry.Words.Length == 0 && text.IsSpanish && unit.Words.Length == 0 && Length.UnitOf(unit.Code) is 'N'))
        {
            return null;
        }

        var isArticle = text.Has(index, Role.The, out var afterThe) && afterThe == at;
        if (isArticle && (text.IsSpanish || Length.UnitOf(unit.Code) is not 'H'))
        {
            return null;
        }

        var length = new Length(1, Length.UnitOf(unit.Code));
        return new Match(index, next, Sense.Of(SenseKind.Duration, new Variant(Length.Timex([length]), Seconds: length.Seconds)));
    }

    /// <summary>'a second round'.</summary>
    private static bool IsOrdinal(Utterance text, int index, int next) =>
        !text.IsSpanish && next == index + 2 && text[index].Length == 1 && text.NumberWord(next - 1) is { Plural: false }
        && text.Exists(next) && char.IsLetter(text[next].First) && !text.Has(next, Role.Ago) && !text.Has(next, Role.Later);

    private static int Joint(Utterance text, int index)
    {
        var at = text.SkipSign(index, ",");
        return text.Skip(at, Role.And);
    }
}
