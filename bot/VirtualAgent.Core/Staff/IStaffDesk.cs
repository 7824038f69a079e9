using System.Collections.Immutable;
using VirtualAgent.Core.Messages;

namespace VirtualAgent.Core.Staff;

/// <summary>What waits for a person, and what was said before.</summary>
public interface IStaffDesk
{
    /// <summary>Everything that is not yet done, the newest first.</summary>
    Task<ImmutableArray<StaffItem>> OpenItemsAsync(CancellationToken cancellationToken);

    /// <summary>The latest turns of a conversation, in their order.</summary>
    Task<ImmutableArray<TranscriptTurn>> TranscriptAsync(ConversationKey conversation, int max, CancellationToken cancellationToken);

    /// <summary>Marks an item done. A resident who waited is given back to the agent, which says so.</summary>
    /// <param name="actor">Who did it, for the audit log.</param>
    /// <returns>The item, or null where it was done before or never was.</returns>
    Task<StaffItem?> CloseAsync(long id, string actor, CancellationToken cancellationToken);
}
