using Microsoft.EntityFrameworkCore;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Staff;
using VirtualAgent.Core.State;
using VirtualAgent.Storage.Data;
using VirtualAgent.Storage.Inbox;
using VirtualAgent.Storage.Moves;
using VirtualAgent.Storage.Outbox;

namespace VirtualAgent.Storage.Conversations;

internal sealed class ConversationStore(Database database, WorkSignals signals, TimeProvider time) : IConversationStore
{
    public async Task<ConversationState?> LoadAsync(ConversationKey key, CancellationToken cancellationToken)
    {
        var row = await database.ReadAsync(
            db => db.Conversations.SingleOrDefaultAsync(r => r.Key == key.Value, cancellationToken),
            cancellationToken);
        return row is null ? null : Stored.Read<ConversationState>(row.State) with { Version = row.Version };
    }

    public async Task<CommitOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        using var station = Station.Enter(Station.Commit);
        try
        {
            await database.WriteAsync(db => WriteAsync(db, commit, cancellationToken), cancellationToken);
        }
        catch (VersionConflictException)
        {
            return CommitOutcome.Conflict;
        }
        catch (DbUpdateException exception) when (commit.State.Version == 0 && Database.IsUniqueViolation(exception))
        {
            return CommitOutcome.Conflict;
        }

        if (!commit.Replies.IsEmpty || commit.Move is not null)
        {
            signals.Outbox.Raise();
        }

        return CommitOutcome.Committed;
    }

    private async Task WriteAsync(CityDbContext db, TurnCommit commit, CancellationToken cancellationToken)
    {
        var message = commit.Message;
        var key = InboxRow.KeyOf(message.Key);
        var inbox = await db.Inbox.SingleOrDefaultAsync(
            r => r.Channel == message.Channel && r.MessageKey == key,
            cancellationToken);
        if (inbox is { Status: InboxStatus.Done } || (inbox is not null && inbox.Conversation != message.Conversation.Value))
        {
            // Done by another worker, or its conversation has moved to another channel meanwhile, where it gets its turn.
            return;
        }

        var now = time.GetUtcNow();
        await SaveStateAsync(db, commit.State, now, cancellationToken);
        if (commit.State.Mode is ControlMode.Bot or ControlMode.Closed)
        {
            await LeaveLineAsync(db, commit.State.Key, now, cancellationToken);
        }

        db.Turns.Add(TurnOf(commit, now));
        db.Unanswered.AddRange(commit.Unanswered.Select(question => UnansweredOf(commit, question, now)));
        if (!commit.Replies.IsEmpty)
        {
            db.Outbox.Add(ReplyOf(commit, now));
        }

        if (inbox is not null)
        {
            inbox.Status = InboxStatus.Done;
        }

        if (commit.Move is { } move)
        {
            await LeaveAsync(db, commit, move, now, cancellationToken);
        }
    }

    /// <summary>The other side of a move: the offer is used up, what remains of the old conversation is stored, and its open ends follow.</summary>
    private static async Task LeaveAsync(
        CityDbContext db, TurnCommit commit, ConversationMove move, DateTimeOffset now, CancellationToken cancellationToken)
    {
        DateTimeOffset? claimed = now;
        var offers = await db.Moves
            .Where(r => r.Id == move.Offer && r.Claimed == null && r.Expires > now)
            .ExecuteUpdateAsync(
                row => row.SetProperty(r => r.Claimed, claimed).SetProperty(r => r.ClaimedBy, commit.State.Key.Value),
                cancellationToken);
        if (offers == 0)
        {
            throw new VersionConflictException();
        }

        await OpenEnds.FollowAsync(db, move.Left.Key, commit.State, now, cancellationToken);
        if (commit.State.Channel == Channel.WebChat)
        {
            await BrokenOff.KeepAsync(db, commit.State.Key, move.Left.Participant, now, cancellationToken);
        }

        await SaveStateAsync(db, move.Left, now, cancellationToken);
        var farewell = commit with { State = move.Left, Message = commit.Message with { Text = string.Empty }, Commands = [], Replies = move.Farewell };
        db.Turns.Add(TurnOf(farewell, now));
        db.Outbox.Add(ReplyOf(farewell, now));
    }

    private static async Task SaveStateAsync(CityDbContext db, ConversationState state, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var next = state with { Version = state.Version + 1 };
        var json = Stored.Write(next);
        var moved = await db.Conversations
            .Where(r => r.Key == state.Key.Value && r.Version == state.Version)
            .ExecuteUpdateAsync(
                row => row.SetProperty(r => r.State, json)
                    .SetProperty(r => r.Mode, next.Mode)
                    .SetProperty(r => r.Locale, next.Locale)
                    .SetProperty(r => r.Version, next.Version)
                    .SetProperty(r => r.Updated, now),
                cancellationToken);
        if (moved == 1)
        {
            return;
        }

        if (state.Version > 0 || await db.Conversations.AnyAsync(r => r.Key == state.Key.Value, cancellationToken))
        {
            throw new VersionConflictException();
        }

        db.Conversations.Add(new()
        {
            Key = state.Key.Value,
            Channel = state.Channel,
            Participant = state.Participant,
            Mode = next.Mode,
            Locale = next.Locale,
            State = json,
            Version = next.Version,
            Opened = now,
            Updated = now,
        });
    }

    /// <summary>A resident who no longer waits is not called up by staff, nor counted before others.</summary>
    public static Task<int> LeaveLineAsync(CityDbContext db, ConversationKey key, DateTimeOffset? now, CancellationToken cancellationToken) =>
        db.Handoffs
            .Where(r => r.Conversation == key.Value && r.Kind == HandoffKind.Waiting && r.Closed == null)
            .ExecuteUpdateAsync(row => row.SetProperty(r => r.Closed, now), cancellationToken);

    private static TurnRow TurnOf(TurnCommit commit, DateTimeOffset now) => new()
    {
        Conversation = commit.State.Key.Value,
        Number = commit.State.Turn,
        Channel = commit.Message.Channel,
        MessageKey = InboxRow.KeyOf(commit.Message.Key),
        Resident = commit.Message.Text.Replace("\0", string.Empty),
        Commands = Stored.Write(commit.Commands),
        Replies = Stored.Write(commit.Replies),
        At = now,
    };

    private static UnansweredRow UnansweredOf(TurnCommit commit, UnansweredQuestion question, DateTimeOffset now) => new()
    {
        Conversation = commit.State.Key.Value,
        Channel = commit.State.Channel,
        Locale = commit.State.Locale,
        Question = question.Text.Replace("\0", string.Empty),
        Department = question.DepartmentId,
        At = now,
    };

    private static OutboxRow ReplyOf(TurnCommit commit, DateTimeOffset now) => new()
    {
        Conversation = commit.State.Key.Value,
        Channel = commit.State.Channel,
        Participant = commit.State.Participant,
        Locale = commit.State.Locale,
        InReplyTo = InboxRow.KeyOf(commit.Message.Key),
        Replies = Stored.Write(commit.Replies),
        Created = now,
        Due = now,
    };

    /// <summary>Rolls the transaction back; never leaves this class.</summary>
    private sealed class VersionConflictException : Exception;
}
