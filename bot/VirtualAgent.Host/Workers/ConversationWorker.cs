using System.Collections.Concurrent;
using VirtualAgent.Storage.Data;

namespace VirtualAgent.Host.Workers;

/// <summary>
/// Works on durable rows: one at a time within a conversation, several conversations at once. Wakes by a signal and
/// looks each second anyway, so that what a restart or another process left is found. Shutting down lets what runs finish.
/// </summary>
internal abstract class ConversationWorker<TItem>(WorkSignal signal, Outage outage, TimeProvider time, ILogger logger) : BackgroundService
{
    private const int AtOnce = 16;
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Task> _running = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _abandon = new();

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await using var abandon = cancellationToken.Register(_abandon.Cancel);
        await base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _abandon.Dispose();
        base.Dispose();
    }

    protected abstract Task<IReadOnlyList<TItem>> NextAsync(IReadOnlyCollection<string> busy, int max, CancellationToken cancellationToken);

    protected abstract string ConversationOf(TItem item);

    /// <summary>Works on one item to a durable end: done, put off or given up.</summary>
    protected abstract Task WorkAsync(TItem item, CancellationToken cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await StartWhatIsDueAsync(stoppingToken);
                await signal.WaitAsync(Poll, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAll(_running.Values);
        }
    }

    private async Task StartWhatIsDueAsync(CancellationToken stoppingToken)
    {
        var free = AtOnce - _running.Count;
        if (free <= 0)
        {
            return;
        }

        try
        {
            foreach (var item in await NextAsync([.. _running.Keys], free, stoppingToken))
            {
                var conversation = ConversationOf(item);
                var started = new TaskCompletionSource();
                _running[conversation] = RunAsync(conversation, item, started.Task);
                started.SetResult();
            }

            outage.Ended();
        }
        catch (Exception exception) when (Outage.IsAway(exception))
        {
            outage.Began(exception);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.QueueUnreadable(logger, exception);
        }
    }

    private async Task RunAsync(string conversation, TItem item, Task registered)
    {
        await registered.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            await WorkAsync(item, _abandon.Token);
            _running.TryRemove(conversation, out _);
            signal.Raise();
        }
        catch (OperationCanceledException) when (_abandon.IsCancellationRequested)
        {
            Log.WorkAbandoned(logger);
        }
        catch (Exception exception) when (Outage.IsAway(exception))
        {
            outage.Began(exception);
        }
        catch (Exception exception)
        {
            Log.WorkUnfinished(logger, exception);
        }
        finally
        {
            _running.TryRemove(conversation, out _);
        }
    }
}
