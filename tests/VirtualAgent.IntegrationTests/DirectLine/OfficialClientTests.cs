using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using VirtualAgent.IntegrationTests.DirectLine.Support;
using Xunit;

namespace VirtualAgent.IntegrationTests.DirectLine;

public sealed class OfficialClientTests(ChatHost host) : IClassFixture<ChatHost>
{
    [TheoryIfNodeClient]
    [InlineData("stream")]
    [InlineData("poll")]
    public async Task DirectLineJs_Talks_SeesEveryMessageOnce(string way)
    {
        host.AnswerEverything();
        var token = (await (await host.Client().PostAsync("/webchat/token", null)).Content.ReadFromJsonAsync<JsonObject>())!;

        var talk = await RunAsync(new Uri(host.Address, "/v3/directline").AbsoluteUri, (string)token["token"]!, way);

        var seen = talk["seen"]!.AsArray();
        Assert.Equal(["Hello", "first", "You said: first", "second", "You said: second"], seen.Select(a => (string?)a!["text"]).Order(Said));
        Assert.Equal(talk["posted"]!.AsArray().Select(id => (string?)id), seen.Where(a => (string?)a!["role"] == "user").Select(a => (string?)a!["id"]));
    }

    private static IComparer<string?> Said => Comparer<string?>.Create((a, b) => Place(a).CompareTo(Place(b)));

    private static int Place(string? text) => Array.IndexOf(["Hello", "first", "You said: first", "second", "You said: second"], text);

    private static async Task<JsonNode> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("node", ["chat.mjs", .. arguments])
        {
            WorkingDirectory = TheoryIfNodeClientAttribute.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await errors);
        return JsonNode.Parse(output)!;
    }
}
