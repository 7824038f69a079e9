using System.Diagnostics;
using VirtualAgent.Core.Effects;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Storage;
using VirtualAgent.Storage.Outbox;

namespace VirtualAgent.Host.Workers;

/// <summary>Station 8: sends committed replies, in order within a conversation, until they arrive or cannot.</summary>
internal sealed class OutboxDispatcher(
    OutboxQueue queue,
    IServiceScopeFactory scopes,
    IHandoffDesk desk,
    WorkSignals signals,
    Outage outage,
    TimeProvider time,
    ILogger<OutboxDispatcher> logger) : ConversationWorker<WaitingTurn>(signals.Outbox, outage, time, logger)
{
    /// <summary>Tries of what cannot be put down to the provider's being away, and of what staff try again.</summary>
    private const int Tries = 8;

    /// <summary>How long a provider may be away before a reply is given up: what is older helps nobody.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(4);

    private static readonly TimeSpan SentElsewhere = TimeSpan.FromSeconds(1);

    /// <summary>How long what this host cannot say is left to the one that can.</summary>
    private static readonly TimeSpan LeftToOthers = TimeSpan.FromSeconds(8);

    private readonly TimeProvider _time = time;

    protected override Task<IReadOnlyList<WaitingTurn>> NextAsync(
        IReadOnlyCollection<string> busy,
        int max,
        CancellationToken cancellationToken) => queue.NextAsync(busy, max, cancellationToken);

    protected override string ConversationOf(WaitingTurn item) => item.Turn.Conversation.Value;

    protected override async Task WorkAsync(WaitingTurn item, CancellationToken cancellationToken)
    {
        using var station = Station.Enter(Station.Outbox);
        var id = item.Turn.Id;
        await using var scope = scopes.CreateAsyncScope();
        var sender = scope.ServiceProvider.GetServices<IReplySender>().FirstOrDefault(s => s.Channel == item.Turn.Channel);
        await using var claim = IsElsewhere(item, sender) ? null : await queue.TryClaimAsync(id, cancellationToken);
        if (claim is null)
        {
            await queue.PutOffAsync(id, SentElsewhere, cancellationToken);
            return;
        }

        switch (await SendAsync(item, sender, cancellationToken))
        {
            case SendOutcome.Sent sent:
                await queue.SentAsync(id, sent.ProviderId, cancellationToken);
                break;
            case SendOutcome.Retry retry when item.Attempts + 1 < Tries || _time.GetUtcNow() - item.Created < Patience:
                Log.SendPutOff(logger, id, retry.Reason);
                var after = Backoff.After(item.Attempts + 1, Random.Shared.NextDouble());
                await queue.RetryAsync(id, after, retry.Reason, cancellationToken);
                break;
            case SendOutcome.Retry retry:
                await GiveUpAsync(id, retry.Reason, cancellationToken);
                break;
            case SendOutcome.Undeliverable undeliverable when item.Turn.Replies.OfType<Reply.News>().Any():
                await PassToStaffAsync(item.Turn, undeliverable.Reason, cancellationToken);
                break;
            case SendOutcome.Undeliverable { OptedOut: true } undeliverable when item.Turn.Replies.OfType<Reply.Receipt>().Any():
                await queue.HoldAsync(id, undeliverable.Reason, cancellationToken);
                break;
            case SendOutcome.Undeliverable { HungUp: true } unheard:
                Log.ReplyUnheard(logger, id, unheard.Reason);
                await queue.DeadLetterAsync(id, unheard.Reason, cancellationToken);
                break;
            case SendOutcome.Undeliverable undeliverable:
                await GiveUpAsync(id, undeliverable.Reason, cancellationToken);
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Another host may hold the call. One that holds none for long is over everywhere.</summary>
    private bool IsElsewhere(WaitingTurn item, IReplySender? sender) =>
        queue.IsShared && sender?.IsHere(item.Turn) is false && _time.GetUtcNow() - item.Created < LeftToOthers;

    private async Task<SendOutcome> SendAsync(WaitingTurn item, IReplySender? sender, CancellationToken cancellationToken)
    {
        var turn = item.Turn;
        if (sender is null)
        {
            return new SendOutcome.Undeliverable($"Nothing sends on {turn.Channel}.");
        }

        try
        {
            return await sender.SendAsync(turn, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.SendFailed(logger, turn.Id, exception);
            return exception is HttpRequestException || item.Attempts + 1 < Tries
                ? new SendOutcome.Retry(exception.GetType().Name)
                : new SendOutcome.Undeliverable(exception.GetType().Name);
        }
    }

    /// <summary>News that cannot arrive is a task: somebody calls, writes a letter, or decides that it can wait.</summary>
    private async Task PassToStaffAsync(OutboundTurn turn, string reason, CancellationToken cancellationToken)
    {
        var news = string.Join('\n', turn.Replies.OfType<Reply.News>().Select(reply => reply.Text));
        await desk.OpenAsync(
            new(turn.Conversation, turn.Channel, turn.Participant, turn.Locale, HandoffReason.NewsNotDelivered, news), cancellationToken);
        await queue.DropAsync(turn.Id, reason, cancellationToken);
    }

    private Task GiveUpAsync(long id, string reason, CancellationToken cancellationToken)
    {
        Log.ReplyGivenUp(logger, id, reason);
        return queue.DeadLetterAsync(id, reason, cancellationToken);
    }
}
