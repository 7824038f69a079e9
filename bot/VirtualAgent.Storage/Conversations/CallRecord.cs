using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.State;
using VirtualAgent.Storage.Data;
using VirtualAgent.Storage.Moves;
using VirtualAgent.Storage.Outbox;

namespace VirtualAgent.Storage.Conversations;

internal sealed class CallRecord(Database database, TimeProvider time) : ICallRecord
{
    public Task InterruptedAsync(ConversationKey conversation, string heard, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async db =>
            {
                var sent = await db.Outbox
                    .Where(r => r.Conversation == conversation.Value && r.Status == OutboxStatus.Sent)
                    .OrderByDescending(r => r.Id)
                    .Select(r => r.InReplyTo)
                    .FirstOrDefaultAsync(cancellationToken);
                await db.Turns
                    .Where(r => r.Conversation == conversation.Value && r.MessageKey == sent)
                    .ExecuteUpdateAsync(row => row.SetProperty(r => r.Heard, heard), cancellationToken);
            },
            cancellationToken);

    /// <summary>
    /// Drops what was to be said; a turn with a page to open, a receipt or news still goes out, as a text message. Who hung up waits
    /// for nobody any more, and may call again to go on.
    /// </summary>
    public Task EndedAsync(ConversationKey conversation, bool transferred, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async db =>
            {
                var waiting = await db.Outbox
                    .Where(r => r.Conversation == conversation.Value && r.Status == OutboxStatus.Waiting)
                    .ToListAsync(cancellationToken);
                foreach (var row in waiting.Where(r => !Stored.Read<ImmutableArray<Reply>>(r.Replies).Any(reply => reply is Reply.Link or Reply.Receipt or Reply.News)))
                {
                    row.Status = OutboxStatus.Dropped;
                }

                if (!transferred)
                {
                    await ConversationStore.LeaveLineAsync(db, conversation, time.GetUtcNow(), cancellationToken);
                    if (await db.Conversations.Where(r => r.Key == conversation.Value).Select(r => r.Participant).SingleOrDefaultAsync(cancellationToken) is { } caller)
                    {
                        await BrokenOff.KeepAsync(db, conversation, caller, time.GetUtcNow(), cancellationToken);
                    }
                }
            },
            cancellationToken);
}
