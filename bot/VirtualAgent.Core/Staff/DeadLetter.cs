using VirtualAgent.Core.Messages;

namespace VirtualAgent.Core.Staff;

/// <summary>What was given up.</summary>
/// <param name="Id">Unique within its <paramref name="Kind"/>.</param>
/// <param name="Text">What the reply or the message says, masked.</param>
/// <param name="Reason">Why it was given up.</param>
public sealed record DeadLetter(
    DeadLetterKind Kind,
    long Id,
    ConversationKey Conversation,
    Channel Channel,
    string Participant,
    string Text,
    int Attempts,
    string? Reason,
    DateTimeOffset Since);

public enum DeadLetterKind
{
    /// <summary>A reply that did not reach the resident.</summary>
    Reply,

    /// <summary>A resident's message whose turn failed.</summary>
    Message,
}
