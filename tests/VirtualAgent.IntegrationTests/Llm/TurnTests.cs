using System.Text.Json;
using VirtualAgent.IntegrationTests.Host;

namespace VirtualAgent.IntegrationTests.Llm;

/// <summary>A resident's turn with a model configured, over the real host.</summary>
public sealed class TurnTests(ModelledHost modelled) : IClassFixture<ModelledHost>
{
    [Fact]
    public async Task Turn_ModelProposesASkill_StartsIt()
    {
        modelled.Model.Answers(ModelServer.Completion("""{"commands":[{"command":"start-skill","skill":"PayBill","slot":"","value":""}]}"""));

        var said = await SayAsync("i would like to square up with the city");

        Assert.Contains("What would you like to pay?", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("down")]
    [InlineData("malformed")]
    [InlineData("refusal")]
    public async Task Turn_ModelOfNoUse_IsUnderstoodLocally(string how)
    {
        modelled.Model.Answers(how switch
        {
            "down" => ModelServer.Status(400),
            "malformed" => ModelServer.Completion("{\"commands\": [oops"),
            _ => ModelServer.Refusal("No."),
        });

        var said = await SayAsync("i want to pay a parking ticket");

        Assert.Contains("ticket", said, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<string> SayAsync(string text)
    {
        var before = modelled.Model.Requests.Count;
        var chat = await WebChatSession.OpenAsync(modelled.Host.Client);
        var heard = await chat.AskAsync(text);
        Assert.True(modelled.Model.Requests.Count > before);
        return string.Join('\n', heard.Select(a => a.TryGetProperty("text", out var said) ? said.GetString() : a.GetRawText()));
    }
}
