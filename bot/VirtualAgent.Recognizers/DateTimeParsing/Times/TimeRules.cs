using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;
using VirtualAgent.Recognizers.DateTimeParsing.Tokens;

namespace VirtualAgent.Recognizers.DateTimeParsing.Times;

/// <summary>Times of day: '8:30', '7pm', 'five-thirty', 'quarter to eight', 'siete y media', 'noon'.</summary>
internal static class TimeRules
{
    private const int MinutesOfHour = 60;

    /// <param name="isBareAllowed">Whether a number alone is read, as one that needs a date or 'at' beside it.</param>
    public static Match? Read(Grammar grammar, int index, bool isBareAllowed)
    {
        var text = grammar.Text;
        if (text.Has(index, Role.ClockName, out var name, out var named))
        {
            return new Match(index, named, new Clock(name.Value / 100, Second: null).ToSense());
        }

        if (text.TryCardinal(index, out var twelve, out var afterNumber) && twelve == Clock.Noon
            && text.Has(text.Skip(afterNumber, Role.From), Role.ClockName, out name, out named))
        {
            return new Match(index, named, new Clock(name.Value / 100).ToSense());
        }

        if (text.IsDigits(index) && text.IsGlued(index) && text.IsSign(index - 1, ':'))
        {
            return null;
        }

        var dotted = text.IsSpanish ? text.Skip(index, Role.The) : text.Has(index, Role.At, out var at, out _) && at.Words.Length == 0 ? index + 1 : index;
        if (dotted > index && HourReader.TryRead(text, dotted, out var said) && said.IsDotted && HourFirst(grammar, dotted, isBareAllowed) is { } time)
        {
            return time with { Start = index };
        }

        return MinutesFirst.Read(grammar, index) ?? HourFirst(grammar, index, isBareAllowed);
    }

    private static Match? HourFirst(Grammar grammar, int index, bool isBareAllowed)
    {
        var text = grammar.Text;
        if (!HourReader.TryRead(text, index, out var said))
        {
            return null;
        }

        var (clock, next) = (said.Clock, said.Next);
        var isTold = said.IsTold;
        var wasMarked = false;
        var start = index;
        if (said.IsDotted)
        {
            wasMarked = text.Has(index - 1, Role.At) || (text.IsSpanish && text.Has(index - 1, Role.The));
        }

        var tail = TimeTail.Read(grammar, next, clock);
        if (tail is { } found)
        {
            (clock, next, isTold) = (found.Clock, found.Next, true);
        }

        if (text.IsSpanish && text.Has(next, Role.Before, out var afterMinus) && HourReader.TrySubtracted(text, afterMinus, out var minutes, out var after))
        {
            (clock, next) = (Minus(clock, minutes), after);
        }

        if (said.IsDotted && tail is null)
        {
            isTold = wasMarked;
        }

        if (!isTold && (said.IsWide || !isBareAllowed || IsSomethingElse(text, next)))
        {
            return said.IsWide && isBareAllowed ? new Match(start, next, clock.ToSense() with { NeedsDate = true }) : null;
        }

        isTold |= IsAt(text, index);
        return new Match(start, next, clock.ToSense() with { NeedsDate = !isTold });
    }

    public static Clock Minus(Clock clock, int minutes)
    {
        var total = (clock.Hour * MinutesOfHour + (clock.Minute ?? 0) - minutes + 24 * MinutesOfHour) % (24 * MinutesOfHour);
        return clock with { Hour = total / MinutesOfHour, Minute = total % MinutesOfHour };
    }

    /// <summary>'at 7', 'a las siete'.</summary>
    private static bool IsAt(Utterance text, int index)
    {
        if (text.IsSpanish)
        {
            return text.Follows(index, Role.At, 4);
        }

        return text.Follows(index, Role.At, 2) && !text.Has(index - 1, Role.Approx);
    }

    /// <summary>'at 5 dollars', 'at 41 elm', '5 minutes', '5%'.</summary>
    private static bool IsSomethingElse(Utterance text, int next) =>
        text.HasAny(next, Role.Unit, Role.Month) || text.IsSign(next, "%$€º°/")
        || (text.IsGlued(next) && text.IsSign(next, ".,:") && text.IsGlued(next + 1) && text.IsDigits(next + 1))
        || (text.IsSign(next, '-') && text.IsGlued(next) && !text.IsDigits(next + 1));

}
