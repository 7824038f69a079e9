using System.Collections.Immutable;
using VirtualAgent.Core.Replies;

namespace VirtualAgent.Core.State;

/// <summary>The other side of a turn that fetched a conversation from another channel; committed with it or not at all.</summary>
/// <param name="Offer">Used up by it.</param>
/// <param name="Left">What remains in the old conversation; <see cref="ConversationState.Version"/> is still the one that was loaded.</param>
/// <param name="Farewell">Says there where it went.</param>
public sealed record ConversationMove(long Offer, ConversationState Left, ImmutableArray<Reply> Farewell);
