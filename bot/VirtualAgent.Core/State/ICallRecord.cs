using VirtualAgent.Core.Messages;

namespace VirtualAgent.Core.State;

/// <summary>What a caller really heard.</summary>
public interface ICallRecord
{
    /// <summary>The caller interrupted: of the turn sent last, only <paramref name="heard"/> was heard.</summary>
    Task InterruptedAsync(ConversationKey conversation, string heard, CancellationToken cancellationToken);

    /// <summary>The agent's part of the call is over; nothing more can be said in it.</summary>
    /// <param name="transferred">It goes on with a person, or waits for one to answer.</param>
    Task EndedAsync(ConversationKey conversation, bool transferred, CancellationToken cancellationToken);
}
