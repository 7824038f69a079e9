using System.Collections.Immutable;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.State;

namespace VirtualAgent.Evals.Dialogues;

/// <summary>Remembers what each turn committed.</summary>
internal sealed class RecordingStore(IConversationStore inner) : IConversationStore
{
    public TurnCommit? Last { get; private set; }

    public ImmutableArray<Command> Commands => Last?.Commands ?? [];

    public Task<ConversationState?> LoadAsync(ConversationKey key, CancellationToken cancellationToken) =>
        inner.LoadAsync(key, cancellationToken);

    public async Task<CommitOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        var outcome = await inner.CommitAsync(commit, cancellationToken);
        Last = commit;
        return outcome;
    }
}
