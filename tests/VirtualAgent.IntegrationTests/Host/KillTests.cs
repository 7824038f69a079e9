using System.Diagnostics;
using VirtualAgent.IntegrationTests.Support;

namespace VirtualAgent.IntegrationTests.Host;

public sealed class KillTests
{
    /// <summary>Killed at ever later moments of a turn, from the acknowledgement to after the reply.</summary>
    [Fact]
    public async Task Kill_AtAnyMomentOfATurn_EveryAcceptedMessageIsAnsweredOnce()
    {
        await using var host = await RunningHost.StartAsync();
        var chat = await WebChatSession.OpenAsync(host.Client);

        foreach (var milliseconds in new[] { 0, 10, 60 })
        {
            await chat.SayAsync("how much is a dog license");
            await Task.Delay(milliseconds);
            await host.KillAsync();
            await host.RestartAsync();

            var answer = Assert.Single(await chat.HearAsync());
            Assert.Contains("$12", answer.GetProperty("text").GetString(), StringComparison.Ordinal);
            var next = Assert.Single(await chat.AskAsync("thanks"));
            Assert.DoesNotContain("$12", next.GetProperty("text").GetString(), StringComparison.Ordinal);
        }
    }

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
