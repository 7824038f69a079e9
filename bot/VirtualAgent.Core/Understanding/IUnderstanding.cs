using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;

namespace VirtualAgent.Core.Understanding;

/// <summary>Turns a message into commands. It says nothing to the resident and runs nothing.</summary>
public interface IUnderstanding
{
    Task<Understood> UnderstandAsync(InboundMessage message, DialogueView view, CancellationToken cancellationToken);
}

/// <param name="Commands">In the order in which they were meant; never empty.</param>
/// <param name="Source">Who understood it: <c>screen</c>, <c>payload</c>, <c>llm</c>, <c>local</c>.</param>
public sealed record Understood(ImmutableArray<Command> Commands, string Source);
