using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;
using VirtualAgent.Recognizers.DateTimeParsing.Tokens;

namespace VirtualAgent.Recognizers.DateTimeParsing.Times;

/// <summary>Parts of the day: 'in the morning', 'late afternoon', 'por la tarde', 'lunchtime'.</summary>
internal static class DayPartRules
{
    private const int Half = 2;

    public static Match? Read(Grammar grammar, int index)
    {
        var text = grammar.Text;
        if (text.Has(index - 1, Role.Greeting))
        {
            return null;
        }

        var (mod, at) = Edge(text, index);
        at = mod is not null && text.IsSpanish ? text.Skip(at, Role.The) : at;
        return text.Has(at, Role.DayPart, out var part, out var next) ? new Match(index, next, Sense(part.Code, mod)) : null;
    }

    public static (string? Mod, int Next) Edge(Utterance text, int index)
    {
        foreach (var (role, mod) in new[] { (Role.Early, "start"), (Role.Late, "end"), (Role.Mid, "mid") })
        {
            if (text.Has(index, role, out var next))
            {
                return (mod, next);
            }
        }

        return (null, index);
    }

    public static Sense Sense(string part, string? mod)
    {
        var (start, end) = Hours(part, mod);
        return DateTimeParsing.Sense.Of(SenseKind.TimeRange, new Variant($"T{part}", DateTime.MinValue + start, DateTime.MinValue + end)) with
        {
            DayPart = part,
            Mod = mod,
        };
    }

    public static (TimeSpan Start, TimeSpan End) Hours(string part, string? mod)
    {
        var (start, end) = part switch
        {
            "MO" => (8, 12),
            "AF" => (12, 16),
            "EV" => (16, 20),
            "NI" => (20, 24),
            "DT" => (8, 18),
            "NT" => (0, 8),
            "MEB" => (8, 12),
            "MER" => (8, 12),
            "MEL" => (11, 13),
            "MED" => (16, 20),
            "BH" => (8, 18),
            _ => (4, 8),
        };
        (start, end) = mod switch
        {
            "start" => (start, start + Half),
            "end" => (end - Half, end),
            "mid" => (start + 1, end - 1),
            _ => (start, end),
        };
        var last = end == 24 ? new TimeSpan(23, 59, 59) : TimeSpan.FromHours(end);
        return (TimeSpan.FromHours(start), last);
    }
}
