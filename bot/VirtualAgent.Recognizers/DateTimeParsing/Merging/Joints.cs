using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;
using VirtualAgent.Recognizers.DateTimeParsing.Tokens;

namespace VirtualAgent.Recognizers.DateTimeParsing.Merging;

/// <summary>What may stand between a date and a time: nothing, a comma, a dash, 'at', 'on', 'of the'.</summary>
internal static class Joints
{
    private static readonly Role[] Words = [Role.Approx, Role.At, Role.On, Role.Of, Role.For];

    /// <summary>Where the next part can start, the nearest first.</summary>
    public static IEnumerable<int> After(Utterance text, int index)
    {
        yield return index;
        var comma = text.SkipSign(index, ",");
        yield return comma;
        var word = Words.Max(role => text.Skip(comma, role));
        if (word > comma)
        {
            yield return word;
            yield return text.Skip(word, Role.The);
            yield return text.Skip(word, Role.At);
        }

        if (text.IsSign(comma, "-–"))
        {
            yield return comma + 1;
        }

        if (text.IsSpanish && text.Has(comma, Role.The, out var afterThe))
        {
            yield return afterThe;
        }
    }

    /// <summary>'early in the day wednesday'.</summary>
    public static int SkipDayWord(Utterance text, int index)
    {
        var at = text.Skip(index, Role.The);
        return text.Has(at, Role.DayWord, out var next) && text.Has(next, Role.Weekday) ? next : index;
    }
}
