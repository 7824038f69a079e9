using VirtualAgent.Core.Messages;
using VirtualAgent.IntegrationTests.Support;

namespace VirtualAgent.IntegrationTests.Crash;

/// <summary>The host is killed at each station on the way of a message that files a request.</summary>
public sealed class StationTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly string[] Moments =
    [
        "enter endpoint",
        $"enter {Station.Inbox}", $"leave {Station.Inbox}",
        $"enter {Station.Pump}",
        $"enter {Station.Turn}",
        $"enter {Station.Understanding}",
        $"enter {Station.Dialogue}", $"leave {Station.Dialogue}",
        $"enter {Station.Commit}", $"leave {Station.Commit}",
        $"enter {Station.Outbox}",
    ];

    [Fact]
    public async Task Host_KilledAtEachStation_FilesOnceAndSaysSoAfterTheRestart()
    {
        using var patience = new CancellationTokenSource(Patience);
        var armed = Path.GetTempFileName();
        File.Delete(armed);
        await using var host = await RunningHost.StartAsync(new Dictionary<string, string>
        {
            ["DOTNET_STARTUP_HOOKS"] = typeof(StationTests).Assembly.Location,
            [StartupHook.ArmedFile] = armed,
        });
        var residents = new List<PersistentResident>();
        foreach (var (moment, address) in Moments.Zip(PersistentResident.Addresses))
        {
            var resident = new PersistentResident(host.Client, new(residents.Count), patience.Token);
            residents.Add(resident);
            await resident.OpenAsync();
            await resident.DescribeAsync(address);
            await File.WriteAllTextAsync(armed, moment, patience.Token);

            var yes = resident.SayAsync("yes");
            await host.EndedAsync(patience.Token);
            Assert.False(File.Exists(armed), moment);
            await host.RestartAsync();

            Assert.Contains("RB-", await yes, StringComparison.Ordinal);
        }

        await Wholeness.AssertAsync(host, residents, filed: Moments.Length, pages: 0);
    }
}
