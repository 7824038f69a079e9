namespace VirtualAgent.Recognizers.DateTimeParsing;

/// <summary>One reading of a date or time.</summary>
/// <param name="Start">The point, or the start of a range; for a time, on the first day of all. Null where it does not resolve.</param>
/// <param name="End">The end of a range, exclusive.</param>
/// <param name="Seconds">The length of a duration.</param>
internal readonly record struct Variant(string Timex, DateTime? Start = null, DateTime? End = null, double? Seconds = null);
