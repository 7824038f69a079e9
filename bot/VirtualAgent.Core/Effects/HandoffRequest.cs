using VirtualAgent.Core.Messages;

namespace VirtualAgent.Core.Effects;

/// <summary>A resident wants a person, or the agent has to give up.</summary>
/// <param name="Summary">What it is about, for the person who takes over; masked.</param>
public sealed record HandoffRequest(
    ConversationKey Conversation,
    Channel Channel,
    string Participant,
    string Locale,
    HandoffReason Reason,
    string Summary);

public enum HandoffReason
{
    Asked,
    NotUnderstood,
    NoEvidence,
    ActionUnsure,
    ActionUnavailable,
    NewsNotDelivered,
    Abuse,
    InternalError,
}
