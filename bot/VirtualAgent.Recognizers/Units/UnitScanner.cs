using VirtualAgent.Recognizers.NumberParsing;
using VirtualAgent.Recognizers.Text;
using static VirtualAgent.Recognizers.Text.Characters;

namespace VirtualAgent.Recognizers.Units;

/// <summary>Finds numbers with a unit before or after them, units with their subunits, and units alone.</summary>
internal sealed class UnitScanner
{
    private readonly string _text;
    private readonly UnitTable _table;
    private readonly NumberLexicon _lexicon;
    private readonly List<Word> _tokens;
    private readonly List<NumberMatch> _numbers;
    private readonly bool[] _taken;

    private UnitScanner(string text, Culture culture, UnitTable table)
    {
        _text = text;
        _table = table;
        _lexicon = NumberLexicon.For(culture);
        _tokens = UnitTokens.Split(text);
        _numbers = NumberScanner.Scan(text, culture, Ratios.None, besideLetters: true);
        _taken = new bool[_tokens.Count];
    }

    /// <returns>Quantities in their order, then the units that stand alone.</returns>
    public static List<UnitMatch> Scan(string text, Culture culture, UnitTable table)
    {
        var scanner = new UnitScanner(text, culture, table);
        var quantities = UnitMerger.Merge(scanner.Quantities(), scanner._numbers, text, table.Hundredths);
        return [.. quantities.Where(q => !scanner.IsPlainWord(q)), .. scanner.Bare()];
    }

    /// <summary>'2 in april'.</summary>
    private bool IsPlainWord(UnitMatch match)
    {
        var next = SkipSpace(_text, match.End);
        return match is { Unit.Weak: true, Merged: false } && next > match.End && IsWordAt(_text, next);
    }

    private List<UnitMatch> Quantities()
    {
        var found = new List<UnitMatch>();
        foreach (var number in _numbers)
        {
            if (IsPartOfCode(number))
            {
                continue;
            }

            if ((Prefixed(number) ?? Suffixed(number)) is { } match)
            {
                found.Add(match);
                Take(match.Start, match.End);
            }
            else
            {
                Take(number.Start, number.End);
            }
        }

        return found;
    }

    /// <summary>'SCP-173m': a number that hangs on letters by a hyphen.</summary>
    private bool IsPartOfCode(NumberMatch number)
    {
        var hyphen = number.Start - 1;
        return IsDigit(_text[number.Start]) && hyphen > 0 && _text[hyphen] == '-' && IsWordAt(_text, hyphen - 1);
    }

    private UnitMatch? Prefixed(NumberMatch number)
    {
        var last = TokenAt(number.Start) - 1;
        if (last < 0 || _taken[last] || !IsJoint(_tokens[last].End, number.Start))
        {
            return null;
        }

        for (var first = Math.Max(0, last - _table.LongestPrefix + 1); first <= last; first++)
        {
            var length = last - first + 1;
            var matched = _table.Prefixes.MatchExact(_tokens, first, length, out var unit);
            if (matched && !_taken[first] && !IsWordAt(_text, _tokens[first].Start - 1) && IsSpelled(unit!, first, length))
            {
                return new UnitMatch(_tokens[first].Start, number.End, number.Value * unit!.Rate, unit, Suffixed: false);
            }
        }

        return null;
    }

    /// <summary>The 'a' of 'a $ 300' is no Australian dollar; 'c $' stands for Canada with its space.</summary>
    private bool IsLooseLetter(int first) =>
        _tokens[first].Key is [>= 'a' and <= 'z'] and not "c" && first + 1 < _tokens.Count
        && _tokens[first + 1] is { Key: "$" } sign && sign.Start > _tokens[first].End;

    private UnitMatch? Suffixed(NumberMatch number)
    {
        var first = TokenAt(number.End);
        first += first + 1 < _tokens.Count && _tokens[first].Key == "-" ? 1 : 0;
        var braced = first < _tokens.Count && _tokens[first].Key is "{" or "<" or "(" or "[";
        var of = first < _tokens.Count && _lexicon.IsSpanish && _tokens[first].Key == "de";
        var unitAt = braced || of ? first + 1 : first;
        if (unitAt >= _tokens.Count || !IsJoint(number.End, _tokens[first].Start))
        {
            return null;
        }

        var length = _table.Suffixes.Match(_tokens, unitAt, out var unit);
        var last = unitAt + length - 1;
        if (length == 0 || !EndsHere(number, last) || !IsSpelled(unit!, unitAt, length))
        {
            return null;
        }

        var factor = FactorAfter(last, out var end);
        var close = braced && last + 1 < _tokens.Count && _tokens[last + 1].Key is "}" or ">" or ")" or "]";
        end = close && _tokens[first].Key is "{" or "<" ? _tokens[last + 1].End : end;
        return braced && !close ? null : new UnitMatch(number.Start, end, number.Value * unit!.Rate * factor, unit, Suffixed: true);
    }

    /// <summary>Nothing lengthens the unit: neither letters nor digits, and '3 USD50' belongs to the 50.</summary>
    private bool EndsHere(NumberMatch number, int last)
    {
        var end = _tokens[last].End;
        var single = _tokens[last].Key.Length == 1 && char.IsLetter(_tokens[last].Key[0]);
        var hyphenated = single && end < _text.Length && _text[end] == '-' && IsDigitAt(_text, end + 1);
        var spacedFromNumber = _tokens[last].Start > number.End;
        var prefixesNext = IsDigitAt(_text, end) && (spacedFromNumber || char.IsLetter(_text[end - 1]));
        return !(IsWord(_text[end - 1]) && IsWordAt(_text, end)) && !prefixesNext && !hyphenated;
    }

    /// <summary>'75 USD million'.</summary>
    private double FactorAfter(int last, out int end)
    {
        end = _tokens[last].End;
        var next = last + 1;
        if (next < _tokens.Count && _lexicon.TryGetSimple(_tokens[next].Key, out var word) && word.Kind == LexemeKind.Multiplier
            && word.Value >= 1e6 && _tokens[next].Start > end && IsJoint(end, _tokens[next].Start))
        {
            end = _tokens[next].End;
            return word.Value;
        }

        return 1;
    }

    private IEnumerable<UnitMatch> Bare()
    {
        for (var i = 0; i < _tokens.Count;)
        {
            UnitEntry? unit = null;
            var length = _taken[i] || IsWordAt(_text, _tokens[i].Start - 1) ? 0 : _table.Suffixes.Match(_tokens, i, out unit);
            if (length > 0 && unit!.Bare && IsSpelled(unit, i, length) && !_taken[i + length - 1]
                && !IsWordAt(_text, _tokens[i + length - 1].End) && _tokens[i + length - 1].End - _tokens[i].Start > 1)
            {
                yield return new UnitMatch(_tokens[i].Start, _tokens[i + length - 1].End, null, unit, Suffixed: true);
            }

            i += Math.Max(length, 1);
        }
    }

    private bool IsSpelled(UnitEntry unit, int first, int length)
    {
        var written = _text.AsSpan(_tokens[first].Start, _tokens[first + length - 1].End - _tokens[first].Start);
        return !IsLooseLetter(first) && (!unit.Capitals || written.IndexOfAnyInRange('a', 'z') < 0);
    }

    private bool IsJoint(int start, int end)
    {
        var hyphens = 0;
        for (var i = start; i < end; i++)
        {
            hyphens += _text[i] == '-' ? 1 : 0;
            if (!char.IsWhiteSpace(_text[i]) && _text[i] != '-')
            {
                return false;
            }
        }

        return hyphens < 2;
    }

    private void Take(int start, int end)
    {
        for (var i = TokenAt(start); i < _tokens.Count && _tokens[i].Start < end; i++)
        {
            _taken[i] = true;
        }
    }

    /// <summary>The first token that starts at or after <paramref name="position"/>.</summary>
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
