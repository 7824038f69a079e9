using System.Collections.Immutable;
using VirtualAgent.Core.Messages;

namespace VirtualAgent.Core.CityHall;

/// <summary>A 311 request as it was filed.</summary>
/// <param name="TrackingNumber">As printed: RB-4817-2092.</param>
/// <param name="Attributes">Answers to the category's questions, by attribute code.</param>
/// <param name="Conversation">Where it was filed from.</param>
/// <param name="Participant">Who filed it: phone number or web chat user.</param>
public sealed record ServiceRequest(
    string TrackingNumber,
    string ServiceCode,
    string Description,
    string? PlaceId,
    double? Latitude,
    double? Longitude,
    ImmutableSortedDictionary<string, string> Attributes,
    ImmutableArray<Attachment> Photos,
    string? ContactName,
    string? Contact,
    ConversationKey Conversation,
    string Participant,
    RequestStatus Status,
    string? StatusNote,
    DateTimeOffset Filed,
    DateTimeOffset Updated,
    DateOnly? Expected)
{
    /// <summary>What its resident added afterwards, in order.</summary>
    public ImmutableArray<RequestAddition> Additions { get; init; } = [];
}

public enum RequestStatus
{
    Open,
    InProgress,
    Closed,
}
