using VirtualAgent.Core.Messages;

namespace VirtualAgent.Core.State;

/// <summary>Keeps two workers off one conversation. An optimisation: <see cref="ConversationState.Version"/> is the guarantee.</summary>
public interface IConversationLease
{
    /// <summary>The lease, given back when disposed; null where somebody else holds it.</summary>
    Task<IAsyncDisposable?> TryAcquireAsync(ConversationKey key, CancellationToken cancellationToken);
}
