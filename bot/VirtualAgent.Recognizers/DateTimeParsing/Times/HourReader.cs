using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;
using VirtualAgent.Recognizers.DateTimeParsing.Tokens;

namespace VirtualAgent.Recognizers.DateTimeParsing.Times;

/// <summary>The hour and minutes of a time, before 'am' or 'in the morning'.</summary>
internal static class HourReader
{
    private const int LastHour = 24;

    /// <param name="IsTold">The form alone says that it is a time, as '8:30' does.</param>
    /// <param name="IsDotted">Written '6.45', which is a time only where more says so.</param>
    /// <param name="IsWide">Written '0930'.</param>
    public readonly record struct Said(Clock Clock, int Next, bool IsTold, bool IsDotted = false, bool IsWide = false);

    public static bool TryRead(Utterance text, int index, out Said said) =>
        text.IsDigits(index) ? TryDigits(text, index, out said) : TryWords(text, index, out said);

    /// <summary>'menos cuarto', 'menos diez'.</summary>
    public static bool TrySubtracted(Utterance text, int index, out int minutes, out int next)
    {
        if (text.Has(index, Role.Quarter, out next))
        {
            minutes = 15;
            return true;
        }

        return text.TryCardinal(index, out minutes, out next) && minutes is >= 1 and < 60;
    }

    private static bool TryDigits(Utterance text, int index, out Said said)
    {
        var token = text[index];
        said = default;
        if (token.Length is 3 or 4 && token.Number / 100 <= LastHour && token.Number % 100 < 60 && !text.IsSign(index + 1, ':'))
        {
            said = new Said(Of(token.Number / 100, token.Number % 100), index + 1, IsTold: false, IsWide: true);
            return token.Length == 4 || text.Has(index + 1, Role.Meridiem);
        }

        if (token.Length > 2 || token.Number > LastHour)
        {
            return false;
        }

        if (text.IsSign(index + 1, ":.") && text.IsGlued(index + 1) && text.IsDigits(index + 2) && text[index + 2] is { Length: 2, Number: < 60 } minute
            && (text.IsGlued(index + 2) || text.IsSign(index + 1, ':')))
        {
            var (next, second) = (index + 3, (int?)null);
            if (text.IsSign(index + 1, ':') && text.IsSign(next, ':') && text.IsDigits(next + 1) && text[next + 1] is { Length: 2, Number: < 60 } seconds)
            {
                (next, second) = (next + 2, seconds.Number);
            }

            var dotted = text.IsSign(index + 1, '.');
            said = new Said(Of(token.Number, minute.Number, second), next, IsTold: !dotted, IsDotted: dotted);
            return true;
        }

        if (text.IsSpanish && TrySpanishMinutes(text, index + 1, token.Number, out said))
        {
            return true;
        }

        said = new Said(Of(token.Number), index + 1, IsTold: false);
        return true;
    }

    private static bool TryWords(Utterance text, int index, out Said said)
    {
        said = default;
        if (!text.TryCardinal(index, out var hour, out var next) || hour > LastHour)
        {
            return false;
        }

        if (text.IsSpanish && TrySpanishMinutes(text, next, hour, out said))
        {
            return true;
        }

        var at = text.SkipSign(next, "-");
        if (hour is >= 1 and <= 12 && !text.IsDigits(at) && text.TryCardinal(at, out var minute, out var end) && minute is >= 10 and < 60)
        {
            end = text.Has(end, Role.MinutesWord, out var afterWord) && !text.IsSpanish ? afterWord : end;
            said = new Said(Of(hour, minute), end, IsTold: true);
            return true;
        }

        said = new Said(Of(hour), next, IsTold: false);
        return true;
    }

    /// <summary>'siete y media', 'ocho y veinte', 'ocho menos cuarto'.</summary>
    private static bool TrySpanishMinutes(Utterance text, int next, int hour, out Said said)
    {
        said = default;
        if (text.Has(next, Role.Past, out var after))
        {
            var (minute, end) = text.Has(after, Role.Half, out var afterHalf) ? (30, afterHalf)
                : text.Has(after, Role.Quarter, out var afterQuarter) ? (15, afterQuarter)
                : text.TryCardinal(after, out var number, out var afterNumber) && number is >= 1 and < 60 ? (number, afterNumber)
                : (-1, next);
            if (minute < 0 || text.Has(end, Role.Unit))
            {
                return false;
            }

            said = new Said(Of(hour, minute), end, IsTold: true);
            return true;
        }

        if (text.Has(next, Role.Before, out after) && TrySubtracted(text, after, out var minutes, out var afterMinutes))
        {
            said = new Said(TimeRules.Minus(Of(hour, 0), minutes), afterMinutes, IsTold: true);
            return true;
        }

        return false;
    }

    private static Clock Of(int hour, int? minute = null, int? second = null) =>
        new(hour % LastHour, minute, second, Ambiguous: hour is >= 1 and <= Clock.Noon);
}
