using VirtualAgent.Recognizers;
using Xunit;

namespace VirtualAgent.Tests.Recognizers.DateTimes;

/// <summary>What a phrase reads as, on a Monday afternoon.</summary>
internal static class Reads
{
    public static readonly DateTime Monday = new(2016, 11, 7, 16, 12, 0);

    public static IReadOnlyList<Recognized> All(string text, Culture culture) =>
        VirtualAgent.Recognizers.DateTimes.Recognize(text, culture, Monday);

    public static Recognized Only(string text, Culture culture) => Assert.Single(All(text, culture));

    /// <summary>The readings as 'value', or 'start..end', with the bound before it.</summary>
    public static string[] Values(Recognized found) => [.. found.Readings.Select(Value)];

    private static string Value(Reading reading)
    {
        var value = reading.Value ?? $"{reading["start"]}..{reading["end"]}";
        return reading["Mod"] is { } mod ? $"{mod} {value}" : value;
    }
}
