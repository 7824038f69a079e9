using Microsoft.Extensions.Hosting;
using VirtualAgent.IntegrationTests.Storage;

namespace VirtualAgent.IntegrationTests.Workers;

/// <summary>Runs one worker over a test's storage until it has done what is waited for.</summary>
internal static class Worked
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <param name="done">Looked at again and again while the storage's clock moves on.</param>
    /// <param name="step">How far the clock moves at each look; a second by default.</param>
    public static async Task UntilAsync(this IHostedService worker, TestStorage storage, Func<Task<bool>> done, TimeSpan? step = null)
    {
        using var patience = new CancellationTokenSource(Patience);
        await worker.StartAsync(CancellationToken.None);
        while (!await done())
        {
            storage.Time.Advance(step ?? TimeSpan.FromSeconds(1));
            await Task.Delay(5, patience.Token);
        }

        await worker.StopAsync(CancellationToken.None);
    }
}
