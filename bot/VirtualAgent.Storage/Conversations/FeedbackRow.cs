namespace VirtualAgent.Storage.Conversations;

/// <summary>What a resident thought of an answer.</summary>
internal sealed class FeedbackRow
{
    public long Id { get; init; }

    public required string Conversation { get; init; }

    public required string ActivityId { get; init; }

    public required bool Helpful { get; init; }

    public string? Comment { get; init; }

    public required DateTimeOffset At { get; init; }
}
