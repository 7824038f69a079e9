namespace VirtualAgent.Llm;

/// <summary>A call's time limit, over all its repetitions.</summary>
internal sealed class Deadline(TimeSpan limit, TimeProvider time)
{
    /// <exception cref="TimeoutException">The call took longer than the limit.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            return await call(either.Token);
        }
        catch (Exception exception) when (IsCancellation(exception) && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The model did not answer within {limit.TotalSeconds:0} seconds.", exception);
        }
    }

    /// <summary>After its last try the package reports a timeout as the aggregate of all tries.</summary>
    private static bool IsCancellation(Exception exception) => exception is OperationCanceledException
        or AggregateException { InnerException: OperationCanceledException };
}
