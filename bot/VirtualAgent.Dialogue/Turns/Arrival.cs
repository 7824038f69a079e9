using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.State;

namespace VirtualAgent.Dialogue.Turns;

/// <summary>How a turn begins: with the conversation as it was, or with one that was fetched from another channel.</summary>
/// <param name="Commands">What the message means, where that is known already; otherwise it is understood as any other.</param>
/// <param name="Opening">Said before anything else.</param>
internal sealed record Arrival(
    ConversationState State,
    ImmutableArray<Command> Commands,
    ImmutableArray<Reply> Opening,
    ConversationMove? Move)
{
    /// <summary>The message brought nothing along that can be used, and was nothing else.</summary>
    public bool IsRefused { get; init; }

    public static Arrival AsBefore(ConversationState state) => new(state, [], [], null);
}
