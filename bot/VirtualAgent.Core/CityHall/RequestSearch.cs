using System.Collections.Immutable;

namespace VirtualAgent.Core.CityHall;

/// <summary>Which requests are meant; every condition holds.</summary>
/// <param name="ServiceCodes">Of these types; empty for all.</param>
/// <param name="Statuses">In these states; empty for all.</param>
/// <param name="From">Filed then or later.</param>
/// <param name="To">Filed then or earlier.</param>
/// <param name="Most">At most so many.</param>
public sealed record RequestSearch(
    ImmutableArray<string> ServiceCodes,
    ImmutableArray<RequestStatus> Statuses,
    DateTimeOffset From,
    DateTimeOffset To,
    int Most);
