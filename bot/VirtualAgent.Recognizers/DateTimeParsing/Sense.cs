using System.Collections.Immutable;
using VirtualAgent.Recognizers.DateTimeParsing.Times;

namespace VirtualAgent.Recognizers.DateTimeParsing;

/// <summary>What a phrase means: its readings in order, the past before the future, the morning before the evening.</summary>
internal sealed record Sense(SenseKind Kind, ImmutableArray<Variant> Variants)
{
    public string? Mod { get; init; }

    /// <summary>Whether a bound such as 'before' stands at a point or a range, as the resolution names it.</summary>
    public string? Source { get; init; }

    public Grain Grain { get; init; }

    /// <summary>The day of the week where the phrase says no more.</summary>
    public int BareWeekday { get; init; }

    /// <summary>Takes no time beside it, as a holiday.</summary>
    public bool StandsAlone { get; init; }

    /// <summary>The year is named, or follows from the phrase.</summary>
    public bool HasYear { get; init; }

    public Clock? Clock { get; init; }

    public ClockRange? Hours { get; init; }

    /// <summary>The part of the day, as its code.</summary>
    public string? DayPart { get; init; }

    /// <summary>Means a time or a range only beside a date.</summary>
    public bool NeedsDate { get; init; }

    /// <summary>The days of a count of business days.</summary>
    public string? Days { get; init; }

    /// <summary>The period that 'early', 'mid' or 'late' cut a part from.</summary>
    public Sense? Whole { get; init; }

    public Variant Past => Variants[0];

    public Variant Future => Variants[^1];

    public bool IsDefinite => Variants.Length == 1;

    public static Sense Of(SenseKind kind, params Variant[] variants)
    {
        var readings = variants.Length == 2 && variants[0] == variants[1] ? [variants[0]] : ImmutableArray.Create(variants);
        return new Sense(kind, readings);
    }
}
