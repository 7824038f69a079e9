namespace VirtualAgent.Recognizers.NumberParsing;

/// <summary>A number found in a text.</summary>
/// <param name="End">Index after the last character.</param>
internal readonly record struct NumberMatch(int Start, int End, double Value, string Subtype);
