using VirtualAgent.Recognizers.DateTimeParsing.Calendar;
using VirtualAgent.Recognizers.DateTimeParsing.Lexicon;
using VirtualAgent.Recognizers.DateTimeParsing.Times;
using VirtualAgent.Recognizers.DateTimeParsing.Tokens;

namespace VirtualAgent.Recognizers.DateTimeParsing.Merging;

/// <summary>Collects a date, a time or a range of times, and a part of the day, that stand side by side.</summary>
internal sealed class Parts
{
    private const int MostParts = 4;

    private readonly Grammar _grammar;
    private readonly Utterance _text;
    private Sense? _date;
    private Clock? _clock;
    private ClockRange? _hours;
    private string? _part;
    private string? _edge;
    private string? _bound;
    private bool _isNumberBare;
    private bool _isFirstBare;
    private bool _isSplit;

    private Parts(Grammar grammar)
    {
        _grammar = grammar;
        _text = grammar.Text;
    }

    public static Match? Read(Grammar grammar, int index)
    {
        var (edge, at) = DayPartRules.Edge(grammar.Text, index);
        return Match.Longer(Read(grammar, index, index, null), edge is null ? null : Read(grammar, index, Joints.SkipDayWord(grammar.Text, at), edge));
    }

    private static Match? Read(Grammar grammar, int index, int start, string? edge)
    {
        var parts = new Parts(grammar) { _edge = edge };
        var (next, count) = (start, 0);
        Match? best = null;
        while (count < MostParts && parts.TryTake(count == 0 ? [next] : Joints.After(grammar.Text, next), count == 0, out var after))
        {
            parts._isSplit |= count == 1 && grammar.Text.IsSign(next, ',');
            (next, count) = (after, count + 1);
            if (parts.Meaning(count) is { } sense)
            {
                best = new Match(index, next, sense);
            }
        }

        return best;
    }

    private bool TryTake(IEnumerable<int> places, bool isFirst, out int next)
    {
        foreach (var place in places)
        {
            if (TakeDate(place, out next) || TakeHours(place, out next) || TakeClock(place, isFirst, out next) || TakePart(place, out next))
            {
                return true;
            }
        }

        next = 0;
        return false;
    }

    private bool TakeDate(int index, out int next)
    {
        next = 0;
        if (_date is not null)
        {
            return false;
        }

        if (_text.Has(index, Role.Night, out var night, out var afterNight) && _part is null)
        {
            (_date, _part, next) = (Days.Definite(_text.Today.AddDays(night.Value)), "NI", afterNight);
            return true;
        }

        if (_text.Has(index, Role.Relative, out var relative, out var at) && !_text.Has(at, Role.Unit) && !_text.Has(index, Role.RelativeDay)
            && _text.Has(at, Role.DayPart, out var part, out var afterPart) && (_part is null || _part == part.Code))
        {
            (_date, _part, next) = (Days.Definite(_text.Today.AddDays(relative.Value)), part.Code, afterPart);
            return true;
        }

        if (_grammar.Date(index) is not { Sense.StandsAlone: false } date)
        {
            return false;
        }

        (_date, next) = (date.Sense, date.Next);
        return true;
    }

    private bool TakeHours(int index, out int next)
    {
        next = 0;
        if (_clock is not null || _hours is not null || _grammar.ClockRange(index) is not { Sense.Hours: { } hours } range)
        {
            return false;
        }

        (_hours, next) = (hours, range.Next);
        _isNumberBare = range.Sense.NeedsDate;
        return true;
    }

    private bool TakeClock(int index, bool isFirst, out int next)
    {
        next = 0;
        if (_clock is not null || _hours is not null)
        {
            return false;
        }

        var at = index;
        var bound = !isFirst && _date is not null && _text.Has(index, Role.Bound, out var entry, out at) && entry.Code.Length > 0 ? entry.Code : null;
        at = bound is null ? index : _text.IsSpanish ? _text.Skip(at, Role.The) : _text.Skip(at, Role.At);
        if (_grammar.Time(at) is not { Sense.Clock: { } clock } time)
        {
            return false;
        }

        _isNumberBare = time.Sense.NeedsDate;
        _isFirstBare = _isNumberBare && isFirst;
        if (_isNumberBare && !isFirst && bound is null && _part is null && !_text.Follows(at, Role.At) && !_text.Follows(at, Role.Approx))
        {
            return false;
        }

        (_clock, _bound, next) = (clock, bound == "since" ? null : bound, time.Next);
        return bound is null or "before" or "after";
    }

    private bool TakePart(int index, out int next)
    {
        next = 0;
        if (_part is not null || _grammar.DayPart(index) is not { Sense: { DayPart: { } part } sense } match || part.StartsWith("ME", StringComparison.Ordinal))
        {
            return false;
        }

        (_part, _edge, next) = (part, sense.Mod ?? _edge, match.Next);
        return true;
    }

    private Sense? Meaning(int count)
    {
        if (count < 2 && !(_date is not null && (_part is not null || _edge is not null)))
        {
            return null;
        }

        if (_date is null)
        {
            return _part is null || _isFirstBare || (_clock is null && _hours is null) ? null
                : _clock is { } time ? TimeTail.In(time, _part).ToSense()
                : Narrow(_hours!, _part).ToSense();
        }

        if (_hours is { } hours)
        {
            return DateTimeMaker.Range(_date, _part is null ? hours : Narrow(hours, _part));
        }

        if (_clock is { } clock)
        {
            if (_isFirstBare && (_part is null || !_isSplit))
            {
                return null;
            }

            return DateTimeMaker.Moment(_date, _part is null ? clock : TimeTail.In(clock, _part), _bound);
        }

        return _part is not null ? DateTimeMaker.PartOfDay(_date, _part, _edge)
            : _edge is not null ? DateTimeMaker.EdgeOfDay(_date, _edge)
            : null;
    }

    private static ClockRange Narrow(ClockRange hours, string part)
    {
        if (hours.Readings.Count == 1)
        {
            return hours;
        }

        var (begin, end) = hours.Readings[0];
        var early = TimeTail.In(begin with { Ambiguous = true }, part);
        var match = hours.Readings.FirstOrDefault(r => r.Begin.Hour == early.Hour, hours.Readings[0]);
        return new ClockRange(match == default ? (begin, end) : match);
    }
}
