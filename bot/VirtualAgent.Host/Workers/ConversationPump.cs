using VirtualAgent.Core.Messages;
using VirtualAgent.Core.State;
using VirtualAgent.Storage;
using VirtualAgent.Storage.Inbox;

namespace VirtualAgent.Host.Workers;

/// <summary>Station 3: gives each accepted message its turn, in order, under its conversation's lease.</summary>
internal sealed class ConversationPump(
    InboxQueue queue,
    IConversationLease leases,
    ITurnRunner turns,
    WorkSignals signals,
    Outage outage,
    TimeProvider time,
    ILogger<ConversationPump> logger) : ConversationWorker<WaitingMessage>(signals.Inbox, outage, time, logger)
{
    private const int Tries = 5;
    private static readonly TimeSpan LeaseElsewhere = TimeSpan.FromSeconds(1);

    protected override Task<IReadOnlyList<WaitingMessage>> NextAsync(
        IReadOnlyCollection<string> busy,
        int max,
        CancellationToken cancellationToken) => queue.NextAsync(busy, max, cancellationToken);

    protected override string ConversationOf(WaitingMessage item) => item.Message.Conversation.Value;

    protected override async Task WorkAsync(WaitingMessage item, CancellationToken cancellationToken)
    {
        using var station = Station.Enter(Station.Pump);
        await using var lease = await leases.TryAcquireAsync(item.Message.Conversation, cancellationToken);
        if (lease is null)
        {
            await queue.PutOffAsync(item.Id, LeaseElsewhere, cancellationToken);
            return;
        }

        if (!await queue.IsWaitingAsync(item.Id, cancellationToken))
        {
            return;
        }

        try
        {
            await turns.RunAsync(item.Message, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.TurnFailed(logger, item.Id, exception);
            await GiveUpOrRetryAsync(item, exception.GetType().Name, cancellationToken);
            return;
        }

        if (await queue.IsWaitingAsync(item.Id, cancellationToken))
        {
            await GiveUpOrRetryAsync(item, "The turn ended without a commit.", cancellationToken);
        }
    }

    private Task GiveUpOrRetryAsync(WaitingMessage item, string reason, CancellationToken cancellationToken)
    {
        var failures = item.Attempts + 1;
        if (failures < Tries)
        {
            return queue.RetryAsync(item.Id, Backoff.After(failures, Random.Shared.NextDouble()), reason, cancellationToken);
        }

        Log.MessageGivenUp(logger, item.Id, reason);
        return queue.FailAsync(item.Id, reason, cancellationToken);
    }
}
