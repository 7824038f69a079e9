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

    /// <summary>Says something to a resident who waits, or is with a person already; it leaves on the conversation's own channel.</summary>
    /// <param name="actor">Who did it, for the audit log.</param>
    /// <returns>False where nobody waits there any more, or the channel cannot be written to.</returns>
    Task<bool> ReplyAsync(long id, StaffReply reply, string actor, CancellationToken cancellationToken);

    /// <summary>Marks an item done. A resident who waited is given back to the agent, which says so.</summary>
    /// <param name="actor">Who did it, for the audit log.</param>
    /// <returns>The item, or null where it was done before or never was.</returns>
    Task<StaffItem?> CloseAsync(long id, string actor, CancellationToken cancellationToken);
}
