namespace VirtualAgent.Recognizers.DateTimeParsing.Times;

/// <summary>A time of day.</summary>
/// <param name="Minute">Null where not said.</param>
/// <param name="Ambiguous">Can be of the morning or the evening.</param>
internal sealed record Clock(int Hour, int? Minute = null, int? Second = null, bool Ambiguous = false)
{
    public const int Noon = 12;

    /// <summary>The same with 'am' (0) or 'pm' (12).</summary>
    public Clock At(int meridiem) => this with
    {
        Hour = Hour > Noon ? Hour : Hour % Noon + meridiem,
        Ambiguous = false,
    };

    public IEnumerable<Clock> Readings()
    {
        yield return this with { Ambiguous = false };
        if (Ambiguous)
        {
            yield return this with { Hour = (Hour + Noon) % (2 * Noon), Ambiguous = false };
        }
    }

    public TimeSpan Span => new(Hour, Minute ?? 0, Second ?? 0);

    public string Timex => Second is { } s ? $"T{Hour:00}:{Minute:00}:{s:00}" : Minute is { } m ? $"T{Hour:00}:{m:00}" : $"T{Hour:00}";

    public Sense ToSense() => new(SenseKind.Time, [.. Readings().Select(c => new Variant(c.Timex, DateTime.MinValue + c.Span))]) { Clock = this };
}
