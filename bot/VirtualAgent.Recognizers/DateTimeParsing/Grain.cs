namespace VirtualAgent.Recognizers.DateTimeParsing;

/// <summary>How coarse a date or a period is.</summary>
internal enum Grain
{
    Day,
    Week,
    Month,
    Year,
}
