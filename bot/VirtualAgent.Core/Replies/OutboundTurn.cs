using System.Collections.Immutable;
using VirtualAgent.Core.Messages;

namespace VirtualAgent.Core.Replies;

/// <summary>All replies of one turn, as they leave the outbox together.</summary>
/// <param name="Id">Stable over retries; a channel that can do so drops a second delivery of the same id.</param>
/// <param name="InReplyTo">The message that caused the turn.</param>
public sealed record OutboundTurn(
    long Id,
    ConversationKey Conversation,
    Channel Channel,
    string Participant,
    string Locale,
    MessageKey InReplyTo,
    ImmutableArray<Reply> Replies);
