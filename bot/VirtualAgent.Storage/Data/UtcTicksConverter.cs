using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace VirtualAgent.Storage.Data;

/// <summary>Moments are kept as UTC ticks, which every database orders alike.</summary>
internal sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(
    moment => moment.UtcTicks,
    ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
