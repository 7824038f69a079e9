using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;
using VirtualAgent.Recognizers.DateTimeParsing.Tokens;

namespace VirtualAgent.Recognizers.DateTimeParsing.Times;

/// <summary>'from 3 until 5pm', 'between 9 and 10:30', '1-3 pm', 'from 9 for 2.5 hrs', 'de las 5 a las 6 de la tarde'.</summary>
internal static class ClockRangeRules
{
    public static Match? Read(Grammar grammar, int index)
    {
        var text = grammar.Text;
        var isBetween = text.Has(index, Role.Between, out var at);
        var isFrom = !isBetween && text.Has(index, Role.From, out at);
        at = isBetween || isFrom ? SkipArticle(text, at) : index;
        var begin = grammar.Time(at);
        if (begin is null)
        {
            return null;
        }

        if (isFrom && text.Has(begin.Next, Role.For, out var afterFor) && grammar.Duration(afterFor) is { Sense.Variants: [{ Seconds: { } seconds }] } length)
        {
            return For(index, begin, length, seconds);
        }

        var to = text.Has(begin.Next, Role.To, out var next) ? next : isBetween && text.Has(begin.Next, Role.And, out next) ? next : -1;
        if (to < 0 || grammar.Time(SkipArticle(text, to)) is not { } end)
        {
            return null;
        }

        return isBetween && text.IsSign(to - 1, "-–~") && begin.Sense.NeedsDate && end.Sense.NeedsDate && !IsWide(text, begin, end) ? null
            : Of(text, index, begin, end, isBetween || isFrom);
    }

    private static Match? Of(Utterance text, int index, Match begin, Match end, bool isOpened)
    {
        var (first, last) = (begin.Sense.Clock!, end.Sense.Clock!);
        var isBare = begin.Sense.NeedsDate && end.Sense.NeedsDate;
        var isDashed = text.IsSign(end.Start - 1, "-–~");
        var sense = Combine(first, last, isDashed).ToSense();
        var isTold = !isBare || (isOpened && (IsWide(text, begin, end) || (!isDashed && !IsNounNext(text, end.Next))));
        return new Match(index, end.Next, sense with { NeedsDate = !isTold });
    }

    private static bool IsWide(Utterance text, Match begin, Match end) => text[end.Next - 1].Length == 4 && text[begin.Next - 1].Length == 4;

    /// <summary>'from two to four people'.</summary>
    private static bool IsNounNext(Utterance text, int next) =>
        text.Exists(next) && char.IsLetter(text[next].First) && text[next].Word is null or { Entries.Length: 0 };

    private static Match For(int index, Match begin, Match length, double seconds)
    {
        var first = begin.Sense.Clock! with { Ambiguous = false };
        var span = first.Span + TimeSpan.FromSeconds(seconds);
        var last = new Clock(span.Hours, span.Minutes, span.Seconds);
        return new Match(index, length.Next, new ClockRange((first, last)).ToSense());
    }

    /// <summary>A half of the day that one end names holds for the other where that makes the end come after the begin.</summary>
    private static ClockRange Combine(Clock begin, Clock end, bool isDashed)
    {
        switch (begin.Ambiguous, end.Ambiguous)
        {
            case (false, false):
                return new ClockRange((begin, end));
            case (true, false):
                var noon = end.Hour >= Clock.Noon ? Clock.Noon : 0;
                var early = begin.At(noon).Span < end.Span ? begin.At(noon) : begin.At(0);
                return new ClockRange((early, end));
            case (false, true):
                var near = end.At(0).Span > begin.Span ? end.At(0) : end.At(Clock.Noon);
                return new ClockRange((begin, near));
            default:
                return BothHalves(begin, end, isDashed);
        }
    }

    private static ClockRange BothHalves(Clock begin, Clock end, bool isDashed)
    {
        var (morning, last) = (begin.At(0), end.At(0));
        if (last.Span > morning.Span)
        {
            return new ClockRange((morning, last), (begin.At(Clock.Noon), end.At(Clock.Noon)));
        }

        if (!isDashed)
        {
            return new ClockRange((morning, end.At(Clock.Noon)));
        }

        return new ClockRange((morning, end.At(Clock.Noon)), (begin.At(Clock.Noon), last));
    }

    private static int SkipArticle(Utterance text, int index) => text.IsSpanish ? text.Skip(index, Role.The) : index;
}
