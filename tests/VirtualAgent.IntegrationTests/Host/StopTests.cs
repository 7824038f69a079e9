using System.Diagnostics;
using VirtualAgent.IntegrationTests.Support;

namespace VirtualAgent.IntegrationTests.Host;

public sealed class StopTests
{
    /// <summary>Told to stop at ever later moments of a start, with a message waiting for its answer.</summary>
    [Fact]
    public async Task Stop_AtAnyMomentOfAStart_EndsWithoutAFaultAndTheNextStartAnswersOnce()
    {
        await using var host = await RunningHost.StartAsync();
        var chat = await WebChatSession.OpenAsync(host.Client);
        await chat.SayAsync("how much is a dog license");
        await host.StopAsync();
        var clock = Stopwatch.StartNew();
        await host.RestartAsync();
        var start = clock.Elapsed;
        Assert.Contains("$12", Assert.Single(await chat.HearAsync()).GetProperty("text").GetString(), StringComparison.Ordinal);

        await chat.SayAsync("how much is a dog license");
        await host.KillAsync();
        foreach (var share in new[] { 0.5, 0.9 })
        {
            host.Launch();
            await Task.Delay(start * share);
            await host.StopAsync();
        }

        await host.RestartAsync();
        Assert.Contains("$12", Assert.Single(await chat.HearAsync()).GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled exception", host.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", host.Output, StringComparison.Ordinal);
    }
}
