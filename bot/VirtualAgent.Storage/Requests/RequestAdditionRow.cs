namespace VirtualAgent.Storage.Requests;

/// <summary>What a resident added to a request after it was filed.</summary>
internal sealed class RequestAdditionRow
{
    public long Id { get; init; }

    public required string TrackingNumber { get; init; }

    public required string IdempotencyKey { get; init; }

    public string? Note { get; init; }

    public string? PlaceId { get; init; }

    public required string PhotoIds { get; init; }

    public required DateTimeOffset At { get; init; }
}
