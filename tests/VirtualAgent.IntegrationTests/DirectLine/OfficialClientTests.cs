using System.Net.Http.Json;
using System.Text.Json.Nodes;
using VirtualAgent.IntegrationTests.DirectLine.Support;
using VirtualAgent.IntegrationTests.Support;
using Xunit;

namespace VirtualAgent.IntegrationTests.DirectLine;

public sealed class OfficialClientTests(ChatHost host) : IClassFixture<ChatHost>
{
    [TheoryIfNpm("DirectLine", "botframework-directlinejs")]
    [InlineData("stream")]
    [InlineData("poll")]
    public async Task DirectLineJs_Talks_SeesEveryMessageOnce(string way)
    {
        host.AnswerEverything();
        var token = (await (await host.Client().PostAsync("/webchat/token", null)).Content.ReadFromJsonAsync<JsonObject>())!;

        var talk = await NodeClient.RunAsync("DirectLine", "chat.mjs", new Uri(host.Address, "/v3/directline").AbsoluteUri, (string)token["token"]!, way);

        var seen = talk["seen"]!.AsArray();
        Assert.Equal(["Hello", "first", "You said: first", "second", "You said: second"], seen.Select(a => (string?)a!["text"]).Order(Said));
        Assert.Equal(talk["posted"]!.AsArray().Select(id => (string?)id), seen.Where(a => (string?)a!["role"] == "user").Select(a => (string?)a!["id"]));
    }

    private static IComparer<string?> Said => Comparer<string?>.Create((a, b) => Place(a).CompareTo(Place(b)));

    private static int Place(string? text) => Array.IndexOf(["Hello", "first", "You said: first", "second", "You said: second"], text);
}
