using System.Globalization;

namespace VirtualAgent.Recognizers.Ranges;

/// <summary>An interval and where it stands; a bound that is missing is open to that side.</summary>
internal sealed record Bounds(int Start, int End, double? Low, bool LowIn, double? High, bool HighIn)
{
    /// <summary>One side only: it may pair with the other side beside it.</summary>
    public bool IsHalf => Low is null != High is null;

    public static Bounds Of(int start, int end, double value, Comparison comparison) => comparison switch
    {
        Comparison.More => new(start, end, value, false, null, false),
        Comparison.AtLeast => new(start, end, value, true, null, false),
        Comparison.Less => new(start, end, null, false, value, false),
        Comparison.AtMost => new(start, end, null, false, value, true),
        _ => new(start, end, value, true, value, true),
    };

    /// <summary>Both halves as one interval, or null where they leave nothing between them.</summary>
    public Bounds? With(Bounds other)
    {
        var (low, high) = Low is not null ? (this, other) : (other, this);
        return IsHalf && other.IsHalf && low.Low < high.High
            ? new Bounds(Start, other.End, low.Low, low.LowIn, high.High, high.HighIn)
            : null;
    }

    /// <summary>Interval notation: '[20,30)', '(5,)'.</summary>
    public override string ToString() =>
        $"{(LowIn ? '[' : '(')}{Write(Low)},{Write(High)}{(HighIn ? ']' : ')')}";

    private static string Write(double? value) => value?.ToString("G15", CultureInfo.InvariantCulture) ?? "";
}
