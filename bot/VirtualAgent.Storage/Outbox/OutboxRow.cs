using VirtualAgent.Core.Messages;

namespace VirtualAgent.Storage.Outbox;

/// <summary>The replies of one turn, on their way.</summary>
internal sealed class OutboxRow
{
    public long Id { get; init; }

    public required string Conversation { get; init; }

    public required Channel Channel { get; init; }

    public required string Participant { get; init; }

    public required string Locale { get; init; }

    public required string InReplyTo { get; init; }

    public required string Replies { get; init; }

    public OutboxStatus Status { get; set; }

    public int Attempts { get; set; }

    public required DateTimeOffset Created { get; init; }

    public required DateTimeOffset Due { get; set; }

    public DateTimeOffset? Sent { get; set; }

    public string? ProviderId { get; set; }

    /// <summary>Why the last try failed; for a dead letter, why it was given up.</summary>
    public string? Reason { get; set; }
}

internal enum OutboxStatus
{
    Waiting,
    Sent,
    DeadLetter,

    /// <summary>The call ended before it could be said, or staff were asked to pass it on.</summary>
    Dropped,
}
