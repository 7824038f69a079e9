using System.Diagnostics;
using VirtualAgent.IntegrationTests.Support;
using Xunit;
using Xunit.Abstractions;

namespace VirtualAgent.IntegrationTests.Crash;

/// <summary>
/// The host is killed again and again while residents file requests and open payment pages. Whatever station a kill hits,
/// no accepted message is lost, and nothing is done or said twice.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Seed = 20261121;
    private const int Kills = 4;
    private const int Residents = 4;
    private const int LongestUptime = 700;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    private static readonly string[] Bills =
    [
        "W-200170", "W-200226", "W-200289", "W-200579", "C1001748", "C1001759", "C1002190", "C1002195", "P-14-00129", "P-14-00249",
    ];

    [Fact]
    public async Task Host_KilledAtRandomMoments_LosesNothingAndDoublesNothing()
    {
        using var patience = new CancellationTokenSource(Patience);
        await using var host = await RunningHost.StartAsync();
        var random = new Random(Seed);
        using var stop = new CancellationTokenSource();
        var residents = Enumerable.Range(0, Residents).Select(i => new PersistentResident(host.Client, new(Seed + i), patience.Token)).ToArray();
        var conversations = residents.Select((resident, i) => LiveAsync(resident, i, stop.Token)).ToArray();

        var start = TimeSpan.Zero;
        for (var kill = 1; kill <= Kills; kill++)
        {
            await Task.Delay(random.Next(LongestUptime), patience.Token);
            await host.KillAsync();
            if (start > TimeSpan.Zero && kill++ < Kills)
            {
                host.Launch();
                await Task.Delay(start * random.NextDouble(), patience.Token);
                await host.KillAsync();
            }

            var clock = Stopwatch.StartNew();
            await host.RestartAsync();
            start = clock.Elapsed;
        }

        await stop.CancelAsync();
        var done = await Task.WhenAll(conversations);
        var (filed, pages) = (done.Sum(d => d.Filed), done.Sum(d => d.Pages));
        output.WriteLine($"{residents.Sum(r => r.Accepted.Count)} messages, {filed} requests, {pages} payment pages");
        await Wholeness.AssertAsync(host, residents, filed, pages);
    }

    /// <summary>Files and pays until told to stop, and at least once; never stops in the middle.</summary>
    private static async Task<(int Filed, int Pages)> LiveAsync(PersistentResident resident, int index, CancellationToken stop)
    {
        await resident.OpenAsync();
        var (filed, pages) = (0, 0);
        var bills = Bills.Where((_, i) => i % Residents == index).ToArray();
        var addresses = PersistentResident.Addresses.Where((_, i) => i % Residents == index).ToArray();
        do
        {
            if (filed < addresses.Length)
            {
                await resident.DescribeAsync(addresses[filed]);
                Assert.Contains("RB-", await resident.SayAsync("yes"), StringComparison.Ordinal);
                filed++;
            }

            if (pages < bills.Length)
            {
                await resident.SayAsync($"pay {bills[pages]}");
                Assert.Contains("/pay/", await resident.SayAsync("yes"), StringComparison.Ordinal);
                pages++;
            }

            await resident.SayAsync("how much is a dog license?");
        }
        while (!stop.IsCancellationRequested);

        return (filed, pages);
    }
}
