using System.Diagnostics;
using VirtualAgent.Core.Effects;
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
    TimeProvider time,
    ILogger<OutboxDispatcher> logger) : ConversationWorker<WaitingTurn>(signals.Outbox, time, logger)
{
    private const int Tries = 8;

    protected override Task<IReadOnlyList<WaitingTurn>> NextAsync(
        IReadOnlyCollection<string> busy,
        int max,
        CancellationToken cancellationToken) => queue.NextAsync(busy, max, cancellationToken);

    protected override string ConversationOf(WaitingTurn item) => item.Turn.Conversation.Value;

    protected override async Task WorkAsync(WaitingTurn item, CancellationToken cancellationToken)
    {
        var id = item.Turn.Id;
        switch (await SendAsync(item.Turn, cancellationToken))
        {
            case SendOutcome.Sent sent:
                await queue.SentAsync(id, sent.ProviderId, cancellationToken);
                break;
            case SendOutcome.Retry retry when item.Attempts + 1 < Tries:
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
            case SendOutcome.Undeliverable undeliverable:
                await GiveUpAsync(id, undeliverable.Reason, cancellationToken);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private async Task<SendOutcome> SendAsync(OutboundTurn turn, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var sender = scope.ServiceProvider.GetServices<IReplySender>().FirstOrDefault(s => s.Channel == turn.Channel);
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
            return new SendOutcome.Retry(exception.GetType().Name);
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
