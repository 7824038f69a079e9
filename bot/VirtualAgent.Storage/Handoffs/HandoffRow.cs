using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Staff;

namespace VirtualAgent.Storage.Handoffs;

/// <summary>Something for a person to do.</summary>
internal sealed class HandoffRow
{
    public long Id { get; init; }

    public required HandoffKind Kind { get; init; }

    public required string Conversation { get; init; }

    public required Channel Channel { get; init; }

    public required string Participant { get; init; }

    public required string Locale { get; init; }

    public required HandoffReason Reason { get; init; }

    public required string Summary { get; init; }

    public string? Name { get; init; }

    public string? Contact { get; init; }

    public string? Message { get; init; }

    public string? IdempotencyKey { get; init; }

    public required DateTimeOffset Opened { get; init; }

    public DateTimeOffset? Closed { get; set; }
}
