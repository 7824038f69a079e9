using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;
using VirtualAgent.Recognizers.DateTimeParsing.Tokens;

namespace VirtualAgent.Recognizers.DateTimeParsing.Times;

/// <summary>'half past 7', 'quarter to eight', '10 past 9', 'cuarto para las ocho'.</summary>
internal static class MinutesFirst
{
    public static Match? Read(Grammar grammar, int index)
    {
        var text = grammar.Text;
        if (text.IsSpanish || !TryMinutes(text, index, out var minutes, out var next))
        {
            return null;
        }

        var isPast = text.Has(next, Role.Past, out var after);
        if (!isPast && !(text.Has(next, Role.Before, out after) && (minutes is 15 || text.Has(next - 1, Role.MinutesWord))))
        {
            return null;
        }

        if (!text.TryCardinal(after, out var hour, out var end) || hour is < 1 or > 12 || (text.IsDigits(after) && text[after].Length > 2))
        {
            return null;
        }

        var clock = new Clock(hour, 0, Ambiguous: true);
        clock = isPast ? clock with { Minute = minutes } : TimeRules.Minus(clock, minutes);
        var tail = TimeTail.Read(grammar, end, clock);
        return new Match(index, tail?.Next ?? end, (tail?.Clock ?? clock).ToSense());
    }

    private static bool TryMinutes(Utterance text, int index, out int minutes, out int next)
    {
        if (text.Has(index, Role.Half, out next))
        {
            minutes = 30;
            return true;
        }

        if (text.Has(index, Role.Quarter, out next))
        {
            minutes = 15;
            return true;
        }

        if (!text.TryCardinal(index, out minutes, out next) || minutes is < 1 or >= 60)
        {
            return false;
        }

        next = text.Skip(next, Role.MinutesWord);
        return true;
    }
}
