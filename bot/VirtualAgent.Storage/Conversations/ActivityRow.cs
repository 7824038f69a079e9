namespace VirtualAgent.Storage.Conversations;

internal sealed class ActivityRow
{
    public required string Conversation { get; init; }

    public required long Sequence { get; init; }

    public required string ActivityId { get; init; }

    public required string Json { get; init; }

    public required DateTimeOffset At { get; init; }
}
