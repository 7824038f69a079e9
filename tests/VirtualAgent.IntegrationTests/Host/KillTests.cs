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

        foreach (var milliseconds in new[] { 0, 3, 10, 30, 90 })
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
}
