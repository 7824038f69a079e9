using System.Text.Json;
using VirtualAgent.IntegrationTests.Host;
using VirtualAgent.IntegrationTests.Support;

namespace VirtualAgent.IntegrationTests.Llm;

/// <summary>A resident's turn with a model configured, over the real host.</summary>
public sealed class TurnTests
{
    [Fact]
    public async Task Turn_ModelProposesASkill_StartsIt()
    {
        await using var server = (await ModelServer.StartAsync()).Answers(
            ModelServer.Completion("""{"commands":[{"command":"start-skill","skill":"PayBill","slot":"","value":""}]}"""));
        await using var host = await StartAsync(server);
        var chat = await WebChatSession.OpenAsync(host.Client);

        var heard = await chat.AskAsync("i would like to square up with the city");

        Assert.Single(server.Requests);
        Assert.Contains("bill", Said(heard), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("down")]
    [InlineData("malformed")]
    [InlineData("refusal")]
    public async Task Turn_ModelOfNoUse_IsUnderstoodLocally(string how)
    {
        await using var server = (await ModelServer.StartAsync()).Answers(how switch
        {
            "down" => ModelServer.Status(400),
            "malformed" => ModelServer.Completion("{\"commands\": [oops"),
            _ => ModelServer.Refusal("No."),
        });
        await using var host = await StartAsync(server);
        var chat = await WebChatSession.OpenAsync(host.Client);

        var heard = await chat.AskAsync("i want to report a pothole at 41 Elm Street");

        Assert.NotEmpty(server.Requests);
        Assert.DoesNotContain("internal", Said(heard), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("pothole", Said(heard), StringComparison.OrdinalIgnoreCase);
    }

    private static Task<RunningHost> StartAsync(ModelServer server) => RunningHost.StartAsync(
        "--Llm:Endpoint", server.Address, "--Llm:ChatModel", "thinker", "--Llm:ApiKey", "a-key");

    private static string Said(IEnumerable<JsonElement> activities) =>
        string.Join('\n', activities.Select(a => a.TryGetProperty("text", out var text) ? text.GetString() : a.GetRawText()));
}
