using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;
using VirtualAgent.Recognizers.NumberParsing;

namespace VirtualAgent.Recognizers.DateTimeParsing.Tokens;

/// <summary>The numbers that dates and times are made of, in digits and words.</summary>
internal static class TokenNumbers
{
    private const int FirstYear = 1500;
    private const int LastYear = 2149;

    /// <summary>'12', 'twelve', 'forty-three', 'dos mil veinte'.</summary>
    public static bool TryCardinal(this Utterance text, int index, out int value, out int next)
    {
        (value, next) = (0, index);
        if (text.IsDigits(index))
        {
            (value, next) = (text[index].Number, index + 1);
            return value >= 0;
        }

        var (group, smallest, read) = (0d, double.MaxValue, false);
        while (TryWord(text, next, read, smallest, out var word, out var after))
        {
            if (word.Kind == LexemeKind.Multiplier)
            {
                var factor = Math.Max(1, group % 1000);
                group = group - group % 1000 + factor * word.Value;
            }
            else
            {
                group += word.Value;
            }

            smallest = word.Kind switch
            {
                LexemeKind.Tens => 10,
                LexemeKind.Hundreds => 100,
                LexemeKind.Multiplier => word.Value,
                _ => 1,
            };
            (next, read) = (after, true);
        }

        value = group < int.MaxValue ? (int)group : -1;
        return read && value >= 0;
    }

    /// <summary>'1st', '21.º', 'twenty-first', 'primero'.</summary>
    public static bool TryOrdinal(this Utterance text, int index, out int value, out int next)
    {
        (value, next) = (0, index);
        if (text.IsDigits(index))
        {
            var ending = text.IsSign(index + 1, '.') && text.IsGlued(index + 1) ? index + 2 : index + 1;
            (value, next) = (text[index].Number, ending + 1);
            return value >= 0 && text.IsGlued(ending) && text.Has(ending, Role.OrdinalEnding);
        }

        if (text.NumberWord(index) is not { } first)
        {
            return false;
        }

        var second = text.IsSign(index + 1, '-') ? index + 2 : index + 1;
        var tens = first.Kind == LexemeKind.Tens || (first.Kind == LexemeKind.Ordinal && first.Value is >= 10 and < 100 && first.Value % 10 == 0);
        if (tens && text.NumberWord(second) is { Kind: LexemeKind.Ordinal, Value: < 10, Plural: false } unit)
        {
            (value, next) = ((int)(first.Value + unit.Value), second + 1);
            return true;
        }

        (value, next) = ((int)first.Value, index + 1);
        return first.Kind == LexemeKind.Ordinal && first.Value < 100 && (!first.Plural || text.IsSpanish);
    }

    /// <summary>A year of four digits or in words: '1996', 'nineteen ninety six', 'two thousand and five'.</summary>
    public static bool TryYear(this Utterance text, int index, out int year, out int next)
    {
        (year, next) = (0, index);
        if (text.IsDigits(index))
        {
            (year, next) = (text[index].Number, index + 1);
            return text[index].Length == 4 && IsYear(year);
        }

        if (!text.TryCardinal(index, out var first, out next))
        {
            return false;
        }

        if (first is >= 15 and <= 21 && !text.IsDigits(next)
            && text.TryCardinal(text.SkipSign(next, "-"), out var rest, out var after) && rest is >= 10 and < 100)
        {
            (year, next) = (first * 100 + rest, after);
            return true;
        }

        year = first;
        return IsYear(year);
    }

    /// <summary>Two digits as a year of this or the last century; null where they can be of either.</summary>
    public static int? FullYear(int twoDigits) => twoDigits switch
    {
        < 35 => 2000 + twoDigits,
        >= 40 => 1900 + twoDigits,
        _ => null,
    };

    public static bool IsYear(int value) => value is >= FirstYear and <= LastYear;

    private static bool TryWord(Utterance text, int index, bool continued, double smallest, out NumberWord word, out int next)
    {
        (word, next) = (default, index + 1);
        var at = index;
        if (continued && text.NumberWord(at) is { Kind: LexemeKind.And })
        {
            if (smallest < (text.IsSpanish ? 10 : 100))
            {
                return false;
            }

            at++;
        }
        else if (continued && text.IsSign(at, '-') && smallest == 10)
        {
            at++;
        }

        if (text.NumberWord(at) is not { } found)
        {
            return false;
        }

        (word, next) = (found, at + 1);
        return found.Kind switch
        {
            LexemeKind.Unit or LexemeKind.Closed or LexemeKind.Tens or LexemeKind.Hundreds => found.Value < smallest && (smallest > 1) && found.Value >= 0,
            LexemeKind.Multiplier => at == index && found.Value < 1e6 && (continued ? found.Value > smallest : text.IsSpanish),
            _ => false,
        };
    }
}
