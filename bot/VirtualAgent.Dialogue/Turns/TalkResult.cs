using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.State;

namespace VirtualAgent.Dialogue.Turns;

/// <summary>What came of a turn's commands.</summary>
internal sealed record TalkResult(
    ConversationState State,
    ImmutableArray<Reply> Replies,
    ImmutableArray<UnansweredQuestion> Unanswered);
