namespace VirtualAgent.Recognizers.DateTimeParsing;

internal enum SenseKind
{
    Date,
    Time,
    DateTime,
    DateRange,
    TimeRange,
    DateTimeRange,
    Duration,
    Set,
}
