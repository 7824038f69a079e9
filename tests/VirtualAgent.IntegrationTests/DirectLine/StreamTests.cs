using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using VirtualAgent.Core.Replies;
using VirtualAgent.IntegrationTests.DirectLine.Support;
using Xunit;

namespace VirtualAgent.IntegrationTests.DirectLine;

public sealed class StreamTests : IAsyncLifetime
{
    private readonly ChatHost _host = new();

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Stream_OpenedLate_ReplaysWhatWasSaidBefore()
    {
        var chat = await _host.StartAsync();
        await chat.SayAsync("before");
        using var socket = await Chat.ConnectAsync(chat.StreamUrl);
        await chat.SayAsync("after");

        var seen = await SocketReader.UntilAsync(socket, a => (string?)a["text"] == "after");

        Assert.Equal(["before", "after"], seen.Texts());
    }

    [Fact]
    public async Task Stream_TurnRuns_ShowsTypingAndThenTheReply()
    {
        var chat = await _host.StartAsync();
        using var socket = await Chat.ConnectAsync(chat.StreamUrl);
        await chat.SayAsync("hi");
        var typing = await SocketReader.UntilAsync(socket, a => (string?)a["type"] == "typing");

        await _host.ReplyAsync(chat.Key, new Reply.Say("hello", ImmutableArray<Choice>.Empty));

        Assert.Equal("bot", (string?)typing[^1]["from"]!["role"]);
        Assert.Equal("hello", (await SocketReader.UntilAsync(socket, a => (string?)a["text"] == "hello")).Texts().Last());
        Assert.DoesNotContain("typing", (await chat.ReadAsync()).ToJsonString());
    }

    [Fact]
    public async Task Stream_AgentAnswersAtOnce_NoTypingFollowsTheReply()
    {
        _host.AnswerEverything();
        var chat = await _host.StartAsync();
        using var socket = await Chat.ConnectAsync(chat.StreamUrl);
        for (var n = 0; n < 20; n++)
        {
            await chat.SayAsync($"{n}");
        }

        var seen = await SocketReader.UntilAsync(socket, a => (string?)a["text"] == "You said: 19");

        Assert.Equal("message", (string?)seen[^1]["type"]);
        Assert.Equal(41, seen.Texts().Count());
    }

    [Fact]
    public async Task Stream_LostAndOpenedAgain_NothingIsLostOrDoubled()
    {
        _host.AnswerEverything();
        var chat = await _host.StartAsync();
        var seen = new List<JsonObject>();
        var watermark = "0";
        for (var round = 0; round < 5; round++)
        {
            var opened = (await chat.Client.GetFromJsonAsync<JsonObject>($"{chat.Path}?watermark={watermark}"))!;
            using var socket = await Chat.ConnectAsync(new Uri((string)opened["streamUrl"]!));
            var text = $"round {round}";
            await chat.SayAsync(text, text);
            seen.AddRange((await SocketReader.UntilAsync(socket, a => (string?)a["text"] == $"You said: {text}")).Where(a => (string?)a["type"] == "message"));
            socket.Abort();
            watermark = (string)(await chat.ReadAsync())["watermark"]!;
            await chat.SayAsync($"{text}, offline");
            seen.AddRange((await chat.ReadAsync(watermark))["activities"]!.AsArray().Select(a => a!.AsObject()));
            watermark = (string)(await chat.ReadAsync(watermark))["watermark"]!;
        }

        var all = (await chat.ReadAsync())["activities"]!.AsArray().Select(a => (string?)a!["id"]);
        Assert.Equal(all, seen.Select(a => (string?)a["id"]));
    }

    [Fact]
    public async Task Reconnect_WithoutWatermark_GivesNewMessagesOnly()
    {
        var chat = await _host.StartAsync();
        await chat.SayAsync("old");
        var opened = (await chat.Client.GetFromJsonAsync<JsonObject>(chat.Path))!;
        using var socket = await Chat.ConnectAsync(new Uri((string)opened["streamUrl"]!));
        await chat.SayAsync("new");

        Assert.Equal(["new"], (await SocketReader.UntilAsync(socket, a => (string?)a["type"] == "message")).Texts());
    }

    [Fact]
    public async Task Stream_TypingOfOneClient_PassesToTheOtherAndIsNotKept()
    {
        var chat = await _host.StartAsync();
        using var socket = await Chat.ConnectAsync(chat.StreamUrl);
        await chat.SayAsync("here");
        await SocketReader.UntilAsync(socket, a => (string?)a["text"] == "here");

        await chat.PostAsync(new { type = "typing" });

        await SocketReader.UntilAsync(socket, a => (string?)a["type"] == "typing" && (string?)a["from"]!["role"] == "user");
        Assert.Single((await chat.ReadAsync())["activities"]!.AsArray());
    }

    [Fact]
    public async Task Turn_DeliveredTwice_IsShownOnce()
    {
        var chat = await _host.StartAsync();

        await _host.SendTurnAsync(7, chat.Key, new Reply.Say("once", []), new Reply.Say("and on", []));
        await _host.SendTurnAsync(7, chat.Key, new Reply.Say("once", []), new Reply.Say("and on", []));

        Assert.Equal(["once", "and on"], (await chat.ReadAsync())["activities"]!.AsArray().Select(a => (string?)a!["text"]));
    }

    [Fact]
    public async Task Stream_TicketAfterAMinute_IsRefused()
    {
        var chat = await _host.StartAsync();
        _host.ClockShift = TimeSpan.FromSeconds(61);

        await Assert.ThrowsAsync<WebSocketException>(() => Chat.ConnectAsync(chat.StreamUrl));
    }

    [Fact]
    public async Task Stream_TicketOfAnotherConversationOrForged_IsRefused()
    {
        var (mine, other) = (await _host.StartAsync(), await _host.StartAsync());
        var stolen = new Uri(other.StreamUrl.AbsoluteUri.Replace(other.Id, mine.Id, StringComparison.Ordinal));
        var forged = new Uri(mine.StreamUrl.GetLeftPart(UriPartial.Path) + "?t=forged");

        await Assert.ThrowsAsync<WebSocketException>(() => Chat.ConnectAsync(stolen));
        await Assert.ThrowsAsync<WebSocketException>(() => Chat.ConnectAsync(forged));
    }

    [Fact]
    public async Task Stream_PlainHttp_IsBadRequest()
    {
        var chat = await _host.StartAsync();
        var address = new UriBuilder(chat.StreamUrl) { Scheme = "http" }.Uri;

        Assert.Equal(HttpStatusCode.BadRequest, (await _host.Client().GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Stream_ClientCloses_IsClosedInTurn()
    {
        var chat = await _host.StartAsync();
        using var socket = await Chat.ConnectAsync(chat.StreamUrl);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));

        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);

        Assert.Equal(WebSocketState.Closed, socket.State);
    }
}
