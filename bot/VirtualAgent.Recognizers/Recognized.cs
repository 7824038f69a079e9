using System.Collections.Immutable;

namespace VirtualAgent.Recognizers;

/// <summary>A typed value found in a text.</summary>
/// <param name="Text">The words as they stand in the input.</param>
/// <param name="Start">UTF-16 index of the first character.</param>
/// <param name="End">UTF-16 index of the last character, inclusive.</param>
/// <param name="TypeName">The kind, for example <c>number</c> or <c>ordinal.relative</c>.</param>
/// <param name="Readings">What it can mean, most likely first; more than one where the text is ambiguous.</param>
public sealed record Recognized(string Text, int Start, int End, string TypeName, ImmutableArray<Reading> Readings)
{
    /// <summary>The most likely reading.</summary>
    public Reading First => Readings[0];

    /// <summary>A text without what was found in it.</summary>
    /// <param name="found">Of that text, apart from each other.</param>
    public static string Without(string text, IEnumerable<Recognized> found) =>
        found.OrderByDescending(f => f.Start).Aggregate(text, (rest, f) => rest.Remove(f.Start, f.End - f.Start + 1));

    internal static Recognized At(string source, int start, int endExclusive, string typeName, params Reading[] readings) =>
        new(source[start..endExclusive], start, endExclusive - 1, typeName, [.. readings]);
}
