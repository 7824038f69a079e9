using VirtualAgent.Recognizers.NumberParsing;
using VirtualAgent.Recognizers.OrdinalParsing;
using VirtualAgent.Recognizers.Text;
using VirtualAgent.Recognizers.Units;

namespace VirtualAgent.Recognizers.Ranges;

/// <summary>Finds intervals: two numbers with words between, comparisons, and two comparisons side by side.</summary>
internal sealed class RangeScanner
{
    private const int LongestJoint = 16;

    private readonly string _text;
    private readonly bool _closed;
    private readonly ComparisonPhrases _phrases;
    private readonly List<Word> _tokens;
    private readonly List<NumberMatch> _numbers;

    private RangeScanner(string text, Culture culture, Ratios ratios, bool closed)
    {
        _text = text;
        _closed = closed;
        _phrases = ComparisonPhrases.For(culture);
        _tokens = UnitTokens.Split(text);
        _numbers = Numbers(text, culture, ratios);
    }

    public static List<Bounds> Scan(string text, Culture culture, Ratios ratios, bool closed)
    {
        var scanner = new RangeScanner(text, culture, ratios, closed);
        return scanner.Pair(scanner.Read());
    }

    private static List<NumberMatch> Numbers(string text, Culture culture, Ratios ratios)
    {
        var all = OrdinalScanner.Scan(text, culture)
            .Concat(NumberScanner.Scan(text, culture, ratios))
            .OrderBy(n => n.Start).ThenByDescending(n => n.End);
        var apart = new List<NumberMatch>();
        foreach (var number in all)
        {
            if (apart.Count == 0 || number.Start >= apart[^1].End)
            {
                apart.Add(number);
            }
        }

        return apart;
    }

    private List<Bounds> Read()
    {
        var found = new List<Bounds>();
        for (var i = 0; i < _numbers.Count; i++)
        {
            var floor = found.Count > 0 ? found[^1].End : 0;
            if (i + 1 < _numbers.Count && Between(_numbers[i], _numbers[i + 1], floor) is { } range)
            {
                found.Add(range);
                i++;
            }
            else if (Compared(i, floor) is { } bounds)
            {
                found.Add(bounds);
            }
        }

        return found;
    }

    private Bounds? Between(NumberMatch first, NumberMatch second, int floor)
    {
        if (second.Start - first.End > LongestJoint || first.Value >= second.Value)
        {
            return null;
        }

        var joint = Characters.Fold(_text[first.End..second.Start]).Trim();
        var opens = Before(first.Start, floor, out var start) == Comparison.Opens;
        var opener = opens ? Characters.Fold(_text[start..first.Start]).Trim().Split(' ')[0] : "";
        var fits = (opener, joint) switch
        {
            ("between", "and" or "and the") or ("from", "to" or "to the" or "through" or "until") => true,
            ("entre", "y" or "y la" or "y el") or ("desde", "hasta" or "a") or ("de", "a") => true,
            (_, "through" or "~" or "～") => true,
            (_, "-" or "–" or "—") => StandsAlone(first.Start, second.End),
            _ => false,
        };
        return fits ? new Bounds(opens && joint is not ("~" or "-" or "–") ? start : first.Start, second.End, first.Value, true, second.Value, _closed) : null;
    }

    /// <summary>'1000-5000', but not a part of '+1-222-2222' or of a date.</summary>
    private bool StandsAlone(int start, int end) =>
        !(start > 0 && _text[start - 1] is '-' or '+' or '/' or '.') && !(end < _text.Length && _text[end] is '-' or '/');

    private Bounds? Compared(int index, int floor)
    {
        var number = _numbers[index];
        var before = Before(number.Start, floor, out var start);
        var after = After(index, out var end);
        if (before is { } comparison and not Comparison.Opens)
        {
            return after == Comparison.OrEqual && comparison is Comparison.More or Comparison.Less
                ? Bounds.Of(start, end, number.Value, comparison == Comparison.More ? Comparison.AtLeast : Comparison.AtMost)
                : Bounds.Of(start, number.End, number.Value, comparison);
        }

        return after is { } suffix and not Comparison.OrEqual ? Bounds.Of(number.Start, end, number.Value, suffix) : null;
    }

    private Comparison? Before(int position, int floor, out int start)
    {
        start = position;
        var last = TokenAt(position) - 1;
        last -= last >= 0 && _tokens[last].Key is "the" or "el" or "la" ? 1 : 0;
        for (var first = Math.Max(0, last - _phrases.Longest + 1); first <= last; first++)
        {
            if (_tokens[first].Start >= floor && _phrases.Before.MatchExact(_tokens, first, last - first + 1, out var comparison)
                && !(first > 0 && IsSign(first) && IsSign(first - 1)) && !HasGap(last, position))
            {
                start = _tokens[first].Start;
                return comparison;
            }
        }

        return null;
    }

    private bool IsSign(int token) => _tokens[token].Key is "<" or ">" or "=";

    private bool HasGap(int token, int position) =>
        _text.AsSpan(_tokens[token].End, Math.Max(0, position - _tokens[token].End)).IndexOfAny(",.;:") >= 0;

    /// <summary>A comparison after the number, unless it belongs to the next number.</summary>
    private Comparison? After(int index, out int end)
    {
        end = _numbers[index].End;
        var first = TokenAt(end);
        var length = first < _tokens.Count && _text.AsSpan(end, _tokens[first].Start - end).IsWhiteSpace()
            ? _phrases.After.Match(_tokens, first, out var comparison)
            : Nothing(out comparison);
        if (length == 0)
        {
            return null;
        }

        end = _tokens[first + length - 1].End;
        var next = index + 1 < _numbers.Count ? _numbers[index + 1].Start : int.MaxValue;
        var belongsToNext = next != int.MaxValue && next - end < LongestJoint && Before(next, _numbers[index].End, out var start) is not null && start < end;
        return belongsToNext || (next - end < 2) ? null : comparison;
    }

    private static int Nothing(out Comparison comparison)
    {
        comparison = default;
        return 0;
    }

    /// <summary>'above 1000 and below 1500'.</summary>
    private List<Bounds> Pair(List<Bounds> bounds)
    {
        var paired = new List<Bounds>(bounds.Count);
        for (var i = 0; i < bounds.Count; i++)
        {
            if (i + 1 < bounds.Count && IsJoint(bounds[i].End, bounds[i + 1].Start) && bounds[i].With(bounds[i + 1]) is { } both)
            {
                paired.Add(both);
                i++;
            }
            else
            {
                paired.Add(bounds[i]);
            }
        }

        return paired;
    }

    private bool IsJoint(int start, int end) =>
        end > start && end - start < LongestJoint
        && _text[start..end].Trim().TrimStart(',').TrimStart() is "" or "and" or "but" or "y" or "e" or "pero";

    private int TokenAt(int position)
    {
        var (low, high) = (0, _tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _tokens[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
