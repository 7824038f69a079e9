namespace VirtualAgent.Recognizers;

/// <summary>What a number in a text is.</summary>
public enum NumberKind
{
    /// <summary>A whole or decimal number.</summary>
    Cardinal,
    Ordinal,
    Fraction,

    /// <summary>An amount in words: 'a couple of', 'un par de', 'several'.</summary>
    Quantifier,
}

/// <summary>A number at its place in a text.</summary>
/// <param name="Start">UTF-16 index of the first character.</param>
/// <param name="End">Index after the last character.</param>
public readonly record struct NumberSpan(int Start, int End, double Value, NumberKind Kind);
