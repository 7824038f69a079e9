using VirtualAgent.Core.Messages;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.Storage.Outbox;

/// <summary>The replies of one turn, on their way.</summary>
internal sealed class OutboxRow : QueueRow
{
    public required Channel Channel { get; init; }

    public required string Participant { get; init; }

    public required string Locale { get; init; }

    public required string InReplyTo { get; init; }

    public required string Replies { get; init; }

    public OutboxStatus Status { get; set; }

    public required DateTimeOffset Created { get; init; }

    public DateTimeOffset? Sent { get; set; }

    public string? ProviderId { get; set; }
}

internal enum OutboxStatus
{
    Waiting,
    Sent,
    DeadLetter,

    /// <summary>The call ended before it could be said, or staff were asked to pass it on.</summary>
    Dropped,

    /// <summary>A receipt for a number that opted out of texts; it goes out when its owner wants them again.</summary>
    Held,
}
