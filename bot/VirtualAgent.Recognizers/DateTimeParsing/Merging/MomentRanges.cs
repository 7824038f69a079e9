using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;
using VirtualAgent.Recognizers.DateTimeParsing.Timex;
using VirtualAgent.Recognizers.DateTimeParsing.Tokens;

namespace VirtualAgent.Recognizers.DateTimeParsing.Merging;

/// <summary>'from 3pm today to 5pm tomorrow', 'between now and eight o'clock', '16:00, 23 Apr - 22:00, 27 April'.</summary>
internal static class MomentRanges
{
    public static Match? Read(Grammar grammar, int index)
    {
        var text = grammar.Text;
        var isBetween = text.Has(index, Role.Between, out var at);
        at = isBetween ? at : text.Skip(index, Role.From);
        if (grammar.Moment(at) is not { Sense: { Kind: SenseKind.DateTime, Past.Start: not null } begin } first)
        {
            return null;
        }

        var isJoined = text.Has(first.Next, Role.To, out var to) || (isBetween && text.Has(first.Next, Role.And, out to));
        return isJoined && End(grammar, to, begin.Past.Start.Value) is { } last && Between(begin, last.Sense) is { } sense
            ? new Match(index, last.Next, sense)
            : null;
    }

    private static Match? End(Grammar grammar, int index, DateTime begin)
    {
        var text = grammar.Text;
        var at = text.IsSpanish ? text.Skip(index, Role.The) : index;
        if (grammar.Moment(at) is { Sense: { Kind: SenseKind.DateTime, Past.Start: not null } } moment)
        {
            return moment;
        }

        if (grammar.Time(at) is not { Sense.Clock: { } clock } time)
        {
            return null;
        }

        var reading = clock.Readings().FirstOrDefault(c => begin.Date + c.Span > begin);
        return reading is null ? null : new Match(at, time.Next, Sense.Of(
            SenseKind.DateTime, new Variant(TimexText.Date(begin) + reading.Timex, begin.Date + reading.Span)));
    }

    private static Sense? Between(Sense begin, Sense end)
    {
        var variants = new List<Variant>();
        for (var i = 0; i < Math.Max(begin.Variants.Length, end.Variants.Length); i++)
        {
            var (from, until) = (begin.Variants[Math.Min(i, begin.Variants.Length - 1)], end.Variants[Math.Min(i, end.Variants.Length - 1)]);
            if (from.Start is not { } start || until.Start is not { } last || last <= start)
            {
                return null;
            }

            variants.Add(new Variant(TimexText.Range(from.Timex, until.Timex, TimexText.Length(last - start)), start, last));
        }

        return new Sense(SenseKind.DateTimeRange, [.. variants.Distinct()]);
    }
}
