using System.Collections.Immutable;
using VirtualAgent.Core.Messages;

namespace VirtualAgent.Core.CityHall;

/// <summary>A request before it has a number. Fields as in <see cref="ServiceRequest"/>.</summary>
public sealed record RequestDraft(
    string ServiceCode,
    string Description,
    string? PlaceId,
    double? Latitude,
    double? Longitude,
    ImmutableSortedDictionary<string, string> Attributes,
    ImmutableArray<string> PhotoIds,
    string? ContactName,
    string? Contact,
    ConversationKey Conversation,
    string Participant,
    DateOnly? Expected);
