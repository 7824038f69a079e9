using System.Collections.Immutable;

namespace VirtualAgent.Core.CityHall;

/// <summary>What a resident added to a request after it was filed.</summary>
/// <param name="PlaceId">Where it really is.</param>
/// <param name="PhotoIds">Ids of attachments.</param>
public sealed record RequestAddition(string? Note, string? PlaceId, ImmutableArray<string> PhotoIds, DateTimeOffset At);
