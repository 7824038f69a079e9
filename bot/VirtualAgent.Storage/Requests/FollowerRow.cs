namespace VirtualAgent.Storage.Requests;

internal sealed class FollowerRow
{
    public required string TrackingNumber { get; init; }

    public required string Participant { get; init; }

    public required string Conversation { get; init; }

    public required DateTimeOffset Since { get; init; }
}
