using VirtualAgent.Core.Messages;

namespace VirtualAgent.Storage.Conversations;

/// <summary>The record of one turn.</summary>
internal sealed class TurnRow
{
    public long Id { get; init; }

    public required string Conversation { get; init; }

    public required long Number { get; init; }

    public required Channel Channel { get; init; }

    public required string MessageKey { get; init; }

    public required string Resident { get; init; }

    public required string Commands { get; init; }

    public required string Replies { get; init; }

    /// <summary>On a call that was interrupted: what the caller heard of the replies.</summary>
    public string? Heard { get; set; }

    public required DateTimeOffset At { get; init; }
}
