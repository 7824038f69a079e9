using VirtualAgent.Core.Messages;

namespace VirtualAgent.Core.State;

/// <summary>What a caller really heard.</summary>
public interface ICallRecord
{
    /// <summary>The caller interrupted: of the turn sent last, only <paramref name="heard"/> was heard.</summary>
    Task InterruptedAsync(ConversationKey conversation, string heard, CancellationToken cancellationToken);

    /// <summary>The call is over; nothing more can be said in it.</summary>
    Task EndedAsync(ConversationKey conversation, CancellationToken cancellationToken);
}
