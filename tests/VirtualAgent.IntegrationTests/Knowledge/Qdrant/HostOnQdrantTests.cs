using System.Net;
using System.Text.Json;
using VirtualAgent.IntegrationTests.Host;
using VirtualAgent.IntegrationTests.Support;

namespace VirtualAgent.IntegrationTests.Knowledge.Qdrant;

/// <summary>The real host with Qdrant configured.</summary>
public sealed class HostOnQdrantTests
{
    [Fact]
    public async Task Question_ServerGoesAndComesBack_ResidentHearsSo()
    {
        await using var server = await QdrantStandIn.StartAsync(apiKey: "a-key");
        await using var host = await RunningHost.StartAsync(
            "--Knowledge:Index", "qdrant", "--Qdrant:Url", server.Address, "--Qdrant:ApiKey", "a-key");
        var chat = await WebChatSession.OpenAsync(host.Client);

        Assert.Contains(await chat.AskAsync("how much is a dog license"), IsCited);

        await server.StopAsync();
        var told = await chat.AskAsync("how much is a fence permit");
        Assert.Contains("look that up right now", Text(told), StringComparison.Ordinal);
        Assert.Contains("person", Assert.Single(told).GetProperty("suggestedActions").GetRawText(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("hole", Text(await chat.AskAsync("i want to report a pothole")), StringComparison.OrdinalIgnoreCase);
        using var away = await host.Client.GetAsync("/readyz");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, away.StatusCode);
        Assert.Contains("index", await away.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var alive = await host.Client.GetAsync("/healthz");
        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);

        await server.StartAgainAsync();
        await ReadyAsync(host.Client);
        var again = await WebChatSession.OpenAsync(host.Client);
        Assert.Contains(await again.AskAsync("how much is a dog license"), IsCited);
        Assert.Empty(server.Violations);
    }

    [Fact]
    public async Task Start_QdrantWithoutAddress_StopsWithTheKeyAndTheRemedy()
    {
        var (exit, output) = await RunningHost.RefusalOfAsync("--Knowledge:Index", "qdrant");

        Assert.Equal(1, exit);
        Assert.Contains("Qdrant:Url: missing. Set it", output, StringComparison.Ordinal);
    }

    private static async Task ReadyAsync(HttpClient client)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            using var response = await client.GetAsync("/readyz", patience.Token);
            if (response.IsSuccessStatusCode)
            {
                return;
            }

            await Task.Delay(100, patience.Token);
        }
    }

    private static bool IsCited(JsonElement activity) =>
        activity.TryGetProperty("entities", out var entities) && entities.GetRawText().Contains("citation", StringComparison.Ordinal);

    private static string Text(IEnumerable<JsonElement> heard) =>
        string.Join('\n', heard.Select(a => a.TryGetProperty("text", out var said) ? said.GetString() : a.GetRawText()));
}
