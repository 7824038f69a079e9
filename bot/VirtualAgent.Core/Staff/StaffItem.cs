using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Messages;

namespace VirtualAgent.Core.Staff;

/// <summary>Something for a person to do, not yet done.</summary>
/// <param name="Summary">Lines on what it is about, for staff.</param>
/// <param name="Name">With a callback, what the resident left; likewise the next two.</param>
public sealed record StaffItem(
    long Id,
    HandoffKind Kind,
    ConversationKey Conversation,
    Channel Channel,
    string Participant,
    string Locale,
    HandoffReason Reason,
    string Summary,
    string? Name,
    string? Contact,
    string? Message,
    DateTimeOffset Opened)
{
    /// <summary>A person is in the conversation; until then the resident waits.</summary>
    public bool Taken { get; init; }
}
