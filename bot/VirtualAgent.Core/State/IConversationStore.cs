using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;

namespace VirtualAgent.Core.State;

/// <summary>Conversations, as they survive a restart.</summary>
public interface IConversationStore
{
    /// <summary>The state as committed last, or null for a new conversation.</summary>
    Task<ConversationState?> LoadAsync(ConversationKey key, CancellationToken cancellationToken);

    /// <summary>Station 7, in one transaction: state, turn record, replies into the outbox, inbox row done.</summary>
    Task<CommitOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellationToken);
}

/// <summary>Everything one turn changes.</summary>
/// <param name="Message">The message that was worked on; its inbox row becomes done.</param>
/// <param name="State">The new state; <see cref="ConversationState.Version"/> is still the one that was loaded.</param>
/// <param name="Commands">What was understood, for the record.</param>
/// <param name="Replies">What leaves through the outbox; may be empty.</param>
public sealed record TurnCommit(
    InboundMessage Message,
    ConversationState State,
    ImmutableArray<Command> Commands,
    ImmutableArray<Reply> Replies)
{
    /// <summary>What the city's documents did not answer, for the staff's list.</summary>
    public ImmutableArray<UnansweredQuestion> Unanswered { get; init; } = [];

    /// <summary>The conversation that this turn fetched from another channel.</summary>
    public ConversationMove? Move { get; init; }
}

public enum CommitOutcome
{
    Committed,

    /// <summary>Somebody else moved the conversation on: load again and run once more.</summary>
    Conflict,
}
