using VirtualAgent.Recognizers.Text;
using static VirtualAgent.Recognizers.Text.Characters;

namespace VirtualAgent.Recognizers.NumberParsing;

/// <summary>Reads numbers written in digits: groups and decimals of both traditions, signs, fractions, powers, k/M/G.</summary>
internal static class DigitLiterals
{
    private const int LongestMixedGap = 3;

    private static readonly (string Suffix, double Factor)[] Suffixes =
        [("MM", 1e6), ("bln", 1e9), ("tln", 1e12), ("k", 1e3), ("K", 1e3), ("M", 1e6), ("G", 1e9), ("T", 1e12), ("B", 1e9), ("b", 1e9)];

    /// <summary>Reads the number whose first digit or decimal mark stands at <paramref name="position"/>.</summary>
    /// <returns>False where the digits belong to a word such as '29km'; <paramref name="next"/> is where to go on.</returns>
    public static bool TryRead(string text, int position, NumberLexicon lexicon, bool besideLetters, out Lexeme literal, out int next)
    {
        literal = default;
        if (!besideLetters && position > 0 && (IsLetterAt(text, position - 1) || text[position - 1] == '_'))
        {
            next = SkipWord(text, position);
            return false;
        }

        var core = ReadCore(text, position, lexicon);
        core = ReadFraction(text, position, core);
        core = ReadPower(text, core);
        var (end, value, subtype) = ReadSuffix(text, core, spaces: !besideLetters);
        if (!besideLetters && IsWordAt(text, end) || text.AsSpan(end).StartsWith("'s"))
        {
            next = SkipWord(text, end);
            return false;
        }

        var start = IncludeSign(text, position);
        if (start < position)
        {
            value = -value;
        }

        next = end;
        var complete = subtype is NumberSubtype.Fraction or NumberSubtype.Power || end != core.End;
        literal = new Lexeme(LexemeKind.Digits, start, end, value, Subtype: subtype, Complete: complete);
        return true;
    }

    public static bool StartsAt(string text, int index, NumberLexicon lexicon) =>
        IsDigit(text[index])
        || (text[index] == lexicon.DecimalMark && IsDigitAt(text, index + 1) && !IsWordAt(text, index - 1)
            && !(index > 0 && text[index - 1] is '.' or ','));

    private static Core ReadCore(string text, int position, NumberLexicon lexicon)
    {
        if (!IsDigit(text[position]))
        {
            var tail = SkipDigits(text, position + 1);
            var (fraction, sum) = DigitGrouping.Value(text, position, tail, text[position]);
            return new Core(tail, fraction, NumberSubtype.Decimal, sum);
        }

        var (end, value, running) = DigitGrouping.Read(text, position, lexicon);
        return new Core(end, value, value == Math.Floor(value) ? NumberSubtype.Integer : NumberSubtype.Decimal, running);
    }

    /// <summary>'3/4' and '1 3/4', but neither dates nor 24/7/365.</summary>
    private static Core ReadFraction(string text, int position, Core core)
    {
        if (SkipDigits(text, position) != core.End)
        {
            return ReadVulgarFraction(text, core);
        }

        if (TryRatio(text, position, out var end, out var ratio))
        {
            return new Core(end, ratio, NumberSubtype.Fraction);
        }

        var numerator = SkipSpace(text, core.End);
        var mixed = numerator > core.End && numerator - core.End <= LongestMixedGap && IsDigitAt(text, numerator)
            && TryRatio(text, numerator, out end, out ratio) && ratio < 1;
        return mixed ? new Core(end, core.Value + ratio, NumberSubtype.Fraction) : ReadVulgarFraction(text, core);
    }

    private static Core ReadVulgarFraction(string text, Core core)
    {
        var index = text.AsSpan(core.End).StartsWith(" ") ? core.End + 1 : core.End;
        return index < text.Length && VulgarFractions.TryGet(text[index], out var part)
            ? new Core(index + 1, core.Value + part, NumberSubtype.Fraction)
            : core;
    }

    private static bool TryRatio(string text, int position, out int end, out double ratio)
    {
        ratio = 0;
        var slash = SkipDigits(text, position);
        end = slash < text.Length && text[slash] == '/' ? SkipDigits(text, slash + 1) : slash;
        if (end <= slash + 1 || (position > 0 && text[position - 1] == '/') || (end < text.Length && text[end] == '/'))
        {
            return false;
        }

        var denominator = DigitGrouping.Whole(text, slash + 1, end);
        ratio = DigitGrouping.Whole(text, position, slash) / denominator;
        return denominator > 0;
    }

    /// <summary>'1e10', '1.1^+23', '1.3x10^6'.</summary>
    private static Core ReadPower(string text, Core core)
    {
        if (core.Subtype == NumberSubtype.Fraction || core.End >= text.Length)
        {
            return core;
        }

        var rest = text.AsSpan(core.End);
        var (mark, raises) = rest switch
        {
            ['e' or 'E', ..] => (1, false),
            ['^', ..] => (1, true),
            ['x' or 'X' or '×', '1', '0', '^', ..] => (4, false),
            _ => (0, false),
        };
        var digits = core.End + mark;
        var negative = false;
        while (mark > 0 && digits < text.Length && text[digits] is '+' or '-')
        {
            negative ^= text[digits++] == '-';
        }

        var end = SkipDigits(text, digits);
        if (mark == 0 || end == digits || end - digits > 3)
        {
            return core;
        }

        var exponent = DigitGrouping.Whole(text, digits, end) * (negative ? -1 : 1);
        var value = raises ? Math.Pow(core.Value, exponent) : core.Value * Math.Pow(10, exponent);
        return new Core(end, value, NumberSubtype.Power);
    }

    private static (int End, double Value, string Subtype) ReadSuffix(string text, Core core, bool spaces)
    {
        var index = spaces && text.AsSpan(core.End).StartsWith(" ") ? core.End + 1 : core.End;
        var spaced = index > core.End;
        foreach (var (suffix, factor) in Suffixes)
        {
            if (core.Subtype is NumberSubtype.Fraction or NumberSubtype.Power
                || !text.AsSpan(index).StartsWith(suffix)
                || IsWordAt(text, index + suffix.Length)
                || (spaced && suffix is "B" or "b"))
            {
                continue;
            }

            var running = core.Running * factor;
            var subtype = running == Math.Floor(running) ? NumberSubtype.Integer : NumberSubtype.Decimal;
            return (index + suffix.Length, core.Value * factor, subtype);
        }

        return (core.End, core.Value, core.Subtype);
    }

    private static int IncludeSign(string text, int position)
    {
        var sign = position - 1;
        while (sign >= 0 && position - sign <= LongestMixedGap && char.IsWhiteSpace(text[sign]))
        {
            sign--;
        }

        if (sign < 0 || text[sign] != '-' || IsWordAt(text, sign - 1))
        {
            return position;
        }

        var before = sign - 1;
        while (before >= 0 && sign - before <= LongestMixedGap && char.IsWhiteSpace(text[before]))
        {
            before--;
        }

        return IsDigitAt(text, before) ? position : sign;
    }

    private static int SkipWord(string text, int index)
    {
        while (IsWordAt(text, index) || (index > 0 && index < text.Length && text[index] is '.' or ',' && IsDigitAt(text, index + 1)))
        {
            index++;
        }

        return index;
    }

    /// <param name="Running">The value as it adds up digit by digit: what decides whether '2.33k' is whole.</param>
    private readonly record struct Core(int End, double Value, string Subtype, double Running = 0);
}
