using static VirtualAgent.Recognizers.Text.Characters;

namespace VirtualAgent.Recognizers.NumberParsing;

/// <summary>Decides what the marks between digits mean: 1,234.5 and 1.234,5 and 1 234 and 12,34,567 and 192.168.1.2.</summary>
internal static class DigitGrouping
{
    private const int GroupSize = 3;

    public static (int End, double Value, double Running) Read(string text, int start, NumberLexicon lexicon)
    {
        var lead = SkipDigits(text, start);
        var afterMark = start > 1 && text[start - 1] is '.' or ',' && IsDigitAt(text, start - 2);
        var found = TryGrouped(text, start, lead, lexicon, out var end, out var mark)
            || (lexicon.GroupMark == ',' && TryIndian(text, start, lead, out end, out mark))
            || TrySpaced(text, start, lead, out end, out mark)
            || (!afterMark && TryDecimal(text, lead, out end, out mark));
        end = found ? end : lead;
        var (value, running) = Value(text, start, end, found ? mark : '\0');
        return (end, value, running);
    }

    /// <summary>
    /// The value of digits with marks between them; what follows <paramref name="decimalMark"/> counts as decimals.
    /// The running value is the sum digit by digit, with its rounding.
    /// </summary>
    public static (double Value, double Running) Value(string text, int start, int end, char decimalMark)
    {
        var (mantissa, divisor, running, scale) = (0d, 1d, 0d, 0d);
        for (var i = start; i < end; i++)
        {
            if (text[i] == decimalMark)
            {
                scale = 0.1;
                continue;
            }

            if (!IsDigit(text[i]))
            {
                continue;
            }

            var digit = text[i] - '0';
            mantissa = (mantissa * 10) + digit;
            running = scale == 0 ? (running * 10) + digit : running + (scale * digit);
            divisor = scale == 0 ? divisor : divisor * 10;
            scale *= 0.1;
        }

        return (mantissa / divisor, running);
    }

    public static double Whole(string text, int start, int end) => Value(text, start, end, '\0').Value;

    private static bool TryGrouped(string text, int start, int lead, NumberLexicon lexicon, out int end, out char decimalMark)
    {
        decimalMark = lexicon.DecimalMark;
        end = SkipGroups(text, start, lead, lexicon.GroupMark);
        var single = end == lead + GroupSize + 1;
        if (end > lead && !(single && text[start] == '0'))
        {
            end = SkipDecimals(text, end, lexicon.DecimalMark);
            return true;
        }

        decimalMark = lexicon.GroupMark;
        var foreign = SkipGroups(text, start, lead, lexicon.DecimalMark);
        end = SkipDecimals(text, foreign, lexicon.GroupMark);
        return foreign > lead && end > foreign;
    }

    private static bool TryIndian(string text, int start, int lead, out int end, out char decimalMark)
    {
        decimalMark = '.';
        end = lead;
        var pairs = 0;
        while (lead - start <= 2 && IsGroup(text, end, ',', 2))
        {
            end += 3;
            pairs++;
        }

        if (pairs == 0 || !IsGroup(text, end, ',', GroupSize))
        {
            return false;
        }

        end = SkipDecimals(text, end + GroupSize + 1, decimalMark);
        return true;
    }

    private static bool TrySpaced(string text, int start, int lead, out int end, out char decimalMark)
    {
        decimalMark = '\0';
        end = SkipGroups(text, start, lead, lead < text.Length && IsThinSpace(text[lead]) ? text[lead] : ' ');
        if (end == lead)
        {
            return false;
        }

        foreach (var mark in (ReadOnlySpan<char>)['.', ','])
        {
            var tail = SkipDecimals(text, end, mark);
            if (tail > end)
            {
                (end, decimalMark) = (tail, mark);
                return true;
            }
        }

        return true;
    }

    private static bool TryDecimal(string text, int lead, out int end, out char decimalMark)
    {
        decimalMark = lead < text.Length && text[lead] is '.' or ',' ? text[lead] : '\0';
        end = decimalMark == '\0' ? lead : SkipDecimals(text, lead, decimalMark);
        return end > lead;
    }

    private static int SkipGroups(string text, int start, int index, char mark)
    {
        if (index - start > GroupSize)
        {
            return index;
        }

        while (IsGroup(text, index, mark, GroupSize))
        {
            index += GroupSize + 1;
        }

        return index;
    }

    /// <summary>Decimals count only where no further mark and digit follow, as in an IP address.</summary>
    private static int SkipDecimals(string text, int index, char mark)
    {
        if (index >= text.Length || text[index] != mark)
        {
            return index;
        }

        var end = SkipDigits(text, index + 1);
        var goesOn = end < text.Length && text[end] is '.' or ',' && IsDigitAt(text, end + 1);
        return end > index + 1 && !goesOn ? end : index;
    }

    private static bool IsGroup(string text, int index, char mark, int size) =>
        index + size < text.Length && text[index] == mark && SkipDigits(text, index + 1) == index + size + 1;

    private static bool IsThinSpace(char c) => c is '\u00A0' or '\u202F' or '\u2009';
}
