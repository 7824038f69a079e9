using VirtualAgent.Recognizers.DateTimeParsing.Dates;
using VirtualAgent.Recognizers.DateTimeParsing.Durations;
using VirtualAgent.Recognizers.DateTimeParsing.Merging;
using VirtualAgent.Recognizers.DateTimeParsing.Ranges;
using VirtualAgent.Recognizers.DateTimeParsing.Tokens;
using VirtualAgent.Recognizers.DateTimeParsing.Sets;
using VirtualAgent.Recognizers.DateTimeParsing.Times;

namespace VirtualAgent.Recognizers.DateTimeParsing;

/// <summary>What starts at each token of a text, kind by kind; each is read once.</summary>
internal sealed class Grammar
{
    private readonly Memo _dates;
    private readonly Memo _times;
    private readonly Memo _dayParts;
    private readonly Memo _durations;
    private readonly Memo _periods;
    private readonly Memo _dateRanges;
    private readonly Memo _clockRanges;
    private readonly Memo _composites;
    private readonly Memo _moments;
    private readonly Memo _plain;

    public Grammar(Utterance text)
    {
        Text = text;
        _dates = new Memo(text.Count, i => DateRules.Read(this, i));
        _times = new Memo(text.Count, i => TimeRules.Read(this, i, isBareAllowed: true));
        _dayParts = new Memo(text.Count, i => DayPartRules.Read(this, i));
        _durations = new Memo(text.Count, i => DurationRules.Read(this, i));
        _periods = new Memo(text.Count, i => PeriodRules.Read(this, i));
        _dateRanges = new Memo(text.Count, i => DateRangeRules.Read(this, i));
        _clockRanges = new Memo(text.Count, i => ClockRangeRules.Read(this, i));
        _moments = new Memo(text.Count, i => CompositeRules.ReadMoment(this, i));
        _composites = new Memo(text.Count, i => CompositeRules.Read(this, i));
        _plain = new Memo(text.Count, ReadPlain);
    }

    public Utterance Text { get; }

    public Match? Date(int index) => _dates.At(index);

    /// <summary>A time; a bare number is one too, marked as one that needs a date.</summary>
    public Match? Time(int index) => _times.At(index);

    public Match? DayPart(int index) => _dayParts.At(index);

    public Match? Duration(int index) => _durations.At(index);

    /// <summary>A range that is named: a week, a month, a year, 'the next three days'.</summary>
    public Match? Period(int index) => _periods.At(index);

    public Match? DateRange(int index) => _dateRanges.At(index);

    public Match? ClockRange(int index) => _clockRanges.At(index);

    public Match? Composite(int index) => _composites.At(index);

    /// <summary>A date with a time, or 'now'.</summary>
    public Match? Moment(int index) => _moments.At(index);

    /// <summary>The longest of every kind, with no bound such as 'before' around it.</summary>
    public Match? Plain(int index) => _plain.At(index);

    /// <summary>What the text says at a place, or null.</summary>
    public Match? Read(int index) =>
        Match.Longer(Match.Longer(SetRules.Read(this, index), Plain(index)), BoundRules.Read(this, index));

    private Match? ReadPlain(int index)
    {
        Match? best = null;
        ReadOnlySpan<Match?> all =
            [Composite(index), Date(index), DateRange(index), Time(index), ClockRange(index), Alone(DayPart(index)), Duration(index)];
        foreach (var match in all)
        {
            best = match is { Sense.NeedsDate: false } ? Match.Longer(best, match) : best;
        }

        return best;
    }

    /// <summary>In Spanish 'por la tarde' alone is only 'tarde'.</summary>
    private Match? Alone(Match? part) =>
        part is { Sense: { Mod: null, DayPart: "EV" or "NI" } } && Text.IsSpanish && part.Next > part.Start + 1 ? null : part;
}
