using System.Text.Json;
using System.Text.Json.Nodes;
using VirtualAgent.IntegrationTests.Host;
using VirtualAgent.IntegrationTests.Support;

namespace VirtualAgent.IntegrationTests.Open311;

/// <summary>The endpoints as the real host composes them.</summary>
public sealed class HostTests
{
    [Fact]
    public async Task Post_FromAPartner_IsFoundInAConversationAndStoredMasked()
    {
        await using var host = await RunningHost.StartAsync("--Open311:ApiKeys:0", "partner-of-the-city", "--Open311:PublishDescriptions", "true");
        using var posted = await host.Client.PostAsync("/open311/v2/requests.json", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["api_key"] = "partner-of-the-city",
            ["service_code"] = "pothole",
            ["address_string"] = "41 Elm Street",
            ["description"] = "A hole. My card is 4242 4242 4242 4242",
        }));
        var number = (string)JsonNode.Parse(await posted.Content.ReadAsStringAsync())![0]!["service_request_id"]!;

        var listed = await host.Client.GetStringAsync($"/open311/v2/requests/{number}.json");
        var chat = await WebChatSession.OpenAsync(host.Client);
        var heard = await chat.AskAsync($"what is the status of {number}");

        Assert.Contains("A hole. My card is [card]", listed, StringComparison.Ordinal);
        Assert.Contains(number, JsonSerializer.Serialize(heard), StringComparison.Ordinal);
        Assert.Contains("41 Elm Street", JsonSerializer.Serialize(heard), StringComparison.Ordinal);
    }
}
