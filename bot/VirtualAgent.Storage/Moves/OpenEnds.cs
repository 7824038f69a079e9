using Microsoft.EntityFrameworkCore;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.State;
using VirtualAgent.Storage.Data;
using VirtualAgent.Storage.Inbox;

namespace VirtualAgent.Storage.Moves;

/// <summary>What a conversation still waits for follows it to another channel.</summary>
internal static class OpenEnds
{
    public static async Task FollowAsync(
        CityDbContext db, ConversationKey from, ConversationState to, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await MessagesAsync(db, from, to, cancellationToken);
        await PaymentsAsync(db, from, to, cancellationToken);
        await RequestsAsync(db, from, to, now, cancellationToken);
        if (to.Mode is ControlMode.WaitingForAgent or ControlMode.Agent)
        {
            await db.Handoffs.Where(r => r.Conversation == from.Value && r.Closed == null).ExecuteUpdateAsync(
                row => row.SetProperty(r => r.Conversation, to.Key.Value)
                    .SetProperty(r => r.Channel, to.Channel)
                    .SetProperty(r => r.Participant, to.Participant),
                cancellationToken);
        }
    }

    /// <summary>Messages that came in the old channel and had no turn yet get it in the new one. They keep their key there, so that a repeated delivery is still known.</summary>
    private static async Task MessagesAsync(CityDbContext db, ConversationKey from, ConversationState to, CancellationToken cancellationToken)
    {
        var waiting = await db.Inbox
            .Where(r => r.Conversation == from.Value && r.Status == InboxStatus.Waiting)
            .ToListAsync(cancellationToken);
        foreach (var row in waiting)
        {
            if (Stored.TryRead<InboundMessage>(row.Message, out var message, out _))
            {
                row.Conversation = to.Key.Value;
                row.Message = Stored.Write(message with { Conversation = to.Key, Participant = to.Participant });
            }
        }
    }

    private static Task PaymentsAsync(CityDbContext db, ConversationKey from, ConversationState to, CancellationToken cancellationToken) =>
        db.Payments.Where(r => r.Conversation == from.Value).ExecuteUpdateAsync(
            row => row.SetProperty(r => r.Conversation, to.Key.Value)
                .SetProperty(r => r.Channel, to.Channel)
                .SetProperty(r => r.Participant, to.Participant),
            cancellationToken);

    /// <summary>'My last one' is known in the new channel too. A phone stays, a browser is closed: news goes where it was to go, or to texts.</summary>
    private static async Task RequestsAsync(
        CityDbContext db, ConversationKey from, ConversationState to, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var filed = await db.ServiceRequests.Where(r => r.Conversation == from.Value).ToListAsync(cancellationToken);
        var followed = await db.Followers.Where(r => r.Conversation == from.Value).ToListAsync(cancellationToken);
        var numbers = filed.Select(r => r.TrackingNumber).Concat(followed.Select(r => r.TrackingNumber)).ToHashSet();
        var known = await db.Followers
            .Where(r => r.Participant == to.Participant && numbers.Contains(r.TrackingNumber))
            .Select(r => r.TrackingNumber)
            .ToListAsync(cancellationToken);
        db.Followers.AddRange(numbers.Except(known).Select(number => new Requests.FollowerRow
        {
            TrackingNumber = number,
            Participant = to.Participant,
            Conversation = to.Key.Value,
            Since = now,
        }));
        if (to.Channel == Channel.Sms)
        {
            filed.ForEach(request => request.Conversation = to.Key.Value);
            db.Followers.RemoveRange(followed.Where(r => r.Participant != to.Participant));
        }
    }
}
