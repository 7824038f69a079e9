using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;
using VirtualAgent.IntegrationTests.DirectLine.Support;
using Xunit;

namespace VirtualAgent.IntegrationTests.DirectLine;

public sealed class ConversationTests(ChatHost host) : IClassFixture<ChatHost>
{
    [Fact]
    public async Task Start_Twice_IsCreatedOnceAndGreetsOnce()
    {
        var token = await TokenAsync();
        using var client = host.Client((string)token["token"]!);

        var first = await client.PostAsJsonAsync("/v3/directline/conversations", new { locale = "es-US" });
        var second = await client.PostAsync("/v3/directline/conversations", null);

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        var start = Assert.Single(host.Accepted, m => m.Conversation.Value == $"webchat:{token["conversationId"]}");
        Assert.IsType<Command.SessionStart>(Assert.IsType<Payload.System>(start.Payload).Command);
        Assert.Equal("es-US", start.Locale);
        Assert.Equal((string)token["userId"]!, start.Participant);
    }

    [Fact]
    public async Task Start_WithSecret_MakesAConversation()
    {
        var response = await host.Client(ChatHost.Secret).PostAsync("/v3/directline/conversations", null);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.NotEmpty((string)(await response.Content.ReadFromJsonAsync<JsonObject>())!["token"]!);
    }

    [Fact]
    public async Task Read_BeforeStart_IsNotFound()
    {
        var token = await TokenAsync();
        using var client = host.Client((string)token["token"]!);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/v3/directline/conversations/{token["conversationId"]}/activities")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/v3/directline/conversations/{token["conversationId"]}")).StatusCode);
    }

    [Fact]
    public async Task Read_ServerAndUnknownConversation_IsNotFound() => Assert.Equal(
        HttpStatusCode.NotFound,
        (await host.Client(ChatHost.Secret).GetAsync("/v3/directline/conversations/none/activities")).StatusCode);

    [Theory]
    [InlineData("x")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    public async Task Read_WatermarkNeverGivenOut_IsBadRequest(string watermark)
    {
        var chat = await host.StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await chat.Client.GetAsync($"{chat.Path}/activities?watermark={watermark}")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await chat.Client.GetAsync($"{chat.Path}?watermark={watermark}")).StatusCode);
    }

    [Fact]
    public async Task Read_AfterTheLast_IsEmptyAndKeepsTheWatermark()
    {
        var chat = await host.StartAsync();
        await chat.SayAsync("one");
        var end = (string)(await chat.ReadAsync())["watermark"]!;

        var set = await chat.ReadAsync(end);

        Assert.Empty(set["activities"]!.AsArray());
        Assert.Equal(end, (string)set["watermark"]!);
    }

    [Fact]
    public async Task Read_BeyondTheEnd_LeadsBackToTheEnd()
    {
        var chat = await host.StartAsync();
        var set = await chat.ReadAsync("5000");
        await chat.SayAsync("late");

        var next = await chat.ReadAsync((string)set["watermark"]!);

        Assert.Equal(["late"], next["activities"]!.AsArray().Select(a => (string?)a!["text"]));
    }

    [Fact]
    public async Task Read_LongConversation_ComesInPagesWithNothingLost()
    {
        var chat = await host.StartAsync();
        for (var n = 0; n < 250; n++)
        {
            await chat.SayAsync($"{n}");
        }

        var texts = new List<string?>();
        JsonObject set;
        var watermark = string.Empty;
        do
        {
            set = await chat.ReadAsync(watermark);
            watermark = (string)set["watermark"]!;
            texts.AddRange(set["activities"]!.AsArray().Select(a => (string?)a!["text"]));
        }
        while (set["activities"]!.AsArray().Count > 0);

        Assert.Equal(Enumerable.Range(0, 250).Select(n => $"{n}"), texts);
    }

    [Fact]
    public async Task Preflight_AllowedSite_IsAnswered()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/v3/directline/conversations");
        request.Headers.Add("Origin", ChatHost.AllowedOrigin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type");

        var response = await host.Client().SendAsync(request);

        Assert.Equal(ChatHost.AllowedOrigin, response.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    private async Task<JsonObject> TokenAsync() =>
        (await (await host.Client().PostAsync("/webchat/token", null)).Content.ReadFromJsonAsync<JsonObject>())!;
}
