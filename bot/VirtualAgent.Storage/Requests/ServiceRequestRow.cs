using VirtualAgent.Core.CityHall;

namespace VirtualAgent.Storage.Requests;

internal sealed class ServiceRequestRow
{
    public required string TrackingNumber { get; init; }

    public required string IdempotencyKey { get; init; }

    public required string ServiceCode { get; init; }

    public required string Description { get; init; }

    public string? PlaceId { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public required string Attributes { get; init; }

    public required string PhotoIds { get; init; }

    public string? ContactName { get; init; }

    public string? Contact { get; init; }

    /// <summary>Where its reporter is told of it.</summary>
    public required string Conversation { get; set; }

    public required string Participant { get; init; }

    public RequestStatus Status { get; set; }

    public string? StatusNote { get; set; }

    public required DateTimeOffset Filed { get; init; }

    public required DateTimeOffset Updated { get; set; }

    public DateOnly? Expected { get; set; }
}
