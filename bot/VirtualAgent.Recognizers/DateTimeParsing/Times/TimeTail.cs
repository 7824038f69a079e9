using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;
using VirtualAgent.Recognizers.DateTimeParsing.Tokens;

namespace VirtualAgent.Recognizers.DateTimeParsing.Times;

/// <summary>What says that a number is a time and which half of the day it is in: 'pm', "o'clock", 'in the evening', 'h', 'ish'.</summary>
internal static class TimeTail
{
    private const int Both = 24;

    public static (Clock Clock, int Next)? Read(Grammar grammar, int index, Clock clock)
    {
        var text = grammar.Text;
        var next = index;
        if (text.Has(next, Role.OClock, out var afterClock))
        {
            next = afterClock;
        }
        else if (text.IsSpanish && text.Has(next, Role.HourMark, out var afterMark) && IsHourMark(grammar, next, afterMark))
        {
            next = afterMark;
        }
        else if (text.Has(next, Role.About, out var afterAbout) && text.IsGlued(next))
        {
            return (clock with { Ambiguous = false }, afterAbout);
        }

        if (text.Has(next, Role.Meridiem, out var meridiem, out var afterMeridiem))
        {
            var told = meridiem.Value == Both ? clock with { Ambiguous = true } : clock.At(meridiem.Value);
            return (told, SkipPart(grammar, afterMeridiem));
        }

        if (text.IsGlued(next) && text.Has(next, Role.MeridiemLetter, out meridiem, out afterMeridiem))
        {
            return (clock.At(meridiem.Value), afterMeridiem);
        }

        var partAt = text.SkipSign(next, ",");
        if (grammar.DayPart(partAt) is { Sense: { Kind: SenseKind.TimeRange, DayPart: { } part } } found && clock.Hour <= Clock.Noon && !IsTomorrow(text, found)
            && (clock.Minute is not null || next > index || found.Next > found.Start + 1) && !part.StartsWith("ME", StringComparison.Ordinal))
        {
            return (In(clock, part), found.Next);
        }

        return next > index ? (clock, next) : null;
    }

    /// <summary>The reading of an ambiguous time that falls in a part of the day.</summary>
    public static Clock In(Clock clock, string part) => part switch
    {
        _ when !clock.Ambiguous => clock,
        "MO" or "MEB" or "DA" => clock.At(0),
        "AF" or "MED" => clock.At(Clock.Noon),
        "MEL" or "DT" or "BH" or "MER" => clock.Hour is < 7 or Clock.Noon ? clock.At(Clock.Noon) : clock.At(0),
        "NT" => clock.At(0),
        _ => clock.Hour is Clock.Noon ? clock.At(0) : clock.Hour < 4 && part == "NI" ? clock.At(0) : clock.At(Clock.Noon),
    };

    private static int SkipPart(Grammar grammar, int index) =>
        grammar.DayPart(index) is { Sense: { DayPart: not null, Kind: SenseKind.TimeRange } } part && !IsTomorrow(grammar.Text, part)
        && grammar.Text.Has(index, Role.DayPart) ? part.Next : index;

    /// <summary>In Spanish a bare 'mañana' after a time is tomorrow.</summary>
    private static bool IsTomorrow(Utterance text, Match part) =>
        text.IsSpanish && part.Next == part.Start + 1 && text.Has(part.Start, Role.RelativeDay);

    /// <summary>'a las 14 h', '7 horas del domingo'; '7 horas' alone is a duration.</summary>
    private static bool IsHourMark(Grammar grammar, int index, int next)
    {
        var text = grammar.Text;
        return text[index].Length <= 2 || (text.Has(next, Role.From, out var after) && grammar.Date(after) is not null);
    }
}
