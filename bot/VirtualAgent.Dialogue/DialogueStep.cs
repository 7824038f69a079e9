using System.Collections.Immutable;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.State;

namespace VirtualAgent.Dialogue;

/// <summary>What one call of <see cref="DialogueManager"/> decided.</summary>
/// <param name="Effects">To be run before the turn can end; empty where it has.</param>
public sealed record DialogueStep(ConversationState State, ImmutableArray<Reply> Replies, ImmutableArray<Effect> Effects);
