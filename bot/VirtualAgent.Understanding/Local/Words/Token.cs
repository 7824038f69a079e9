namespace VirtualAgent.Understanding.Local.Words;

/// <summary>A word as it is compared: folded, without apostrophes, shorthand written out.</summary>
/// <param name="Start">UTF-16 index in the message.</param>
/// <param name="End">UTF-16 index after the last character.</param>
internal readonly record struct Token(string Text, int Start, int End);
