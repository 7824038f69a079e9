using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Understanding;

namespace VirtualAgent.Understanding.Llm;

internal sealed class LlmUnderstanding
{
    public Task<ImmutableArray<Command>> UnderstandAsync(InboundMessage message, DialogueView view, CancellationToken cancellationToken) =>
        Task.FromResult(ImmutableArray<Command>.Empty);
}
