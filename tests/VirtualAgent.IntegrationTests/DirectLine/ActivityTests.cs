using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using VirtualAgent.Core.Messages;
using VirtualAgent.IntegrationTests.DirectLine.Support;
using Xunit;

namespace VirtualAgent.IntegrationTests.DirectLine;

public sealed class ActivityTests(ChatHost host) : IClassFixture<ChatHost>
{
    [Fact]
    public async Task Post_Message_IsAcceptedFromTheTokensUserAndEchoed()
    {
        var chat = await host.StartAsync();

        var id = await chat.SayAsync("hola", "c-1");

        var message = Assert.Single(MessagesOf(chat));
        Assert.Equal("hola", message.Text);
        Assert.Equal(chat.UserId, message.Participant);
        var echo = Assert.Single((await chat.ReadAsync())["activities"]!.AsArray())!;
        Assert.Equal(id, (string)echo["id"]!);
        Assert.Equal(chat.UserId, (string)echo["from"]!["id"]!);
        Assert.Equal("c-1", (string)echo["channelData"]!["clientActivityID"]!);
        Assert.EndsWith("Z", (string)echo["timestamp"]!);
    }

    [Fact]
    public async Task Post_SameClientIdTwentyTimesAtOnce_IsOneMessage()
    {
        var chat = await host.StartAsync();

        var ids = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => chat.SayAsync("pay", "same")));

        Assert.Single(ids.Distinct());
        Assert.Single(MessagesOf(chat));
        Assert.Single((await chat.ReadAsync())["activities"]!.AsArray());
    }

    [Fact]
    public async Task Post_SameClientIdInTwoConversations_AreTwoMessages()
    {
        var (one, two) = (await host.StartAsync(), await host.StartAsync());

        Assert.NotEqual(await one.SayAsync("a", "same"), await two.SayAsync("a", "same"));
        Assert.Single(MessagesOf(two));
    }

    [Fact]
    public async Task Post_PickedChoice_IsAPayload()
    {
        var chat = await host.StartAsync();

        await chat.PostAsync(new { type = "message", text = "Yes", value = new { choice = "c7" } });

        Assert.Equal(new Payload.Picked("c7"), Assert.Single(MessagesOf(chat)).Payload);
    }

    [Fact]
    public async Task Post_TextThatNamesAChoice_IsJustText()
    {
        var chat = await host.StartAsync();

        await chat.SayAsync("Yes");

        Assert.Null(Assert.Single(MessagesOf(chat)).Payload);
    }

    [Fact]
    public async Task Post_LongText_IsCutWithANotice()
    {
        var chat = await host.StartAsync();

        await chat.SayAsync(new string('a', 3_999) + "😀b");

        Assert.Equal(3_999, Assert.Single(MessagesOf(chat)).Text.Length);
        var shown = (await chat.ReadAsync())["activities"]!.AsArray();
        Assert.Contains("4,000", (string)shown[1]!["text"]!);
    }

    [Fact]
    public async Task Post_CardNumber_IsMaskedInTheLog()
    {
        var chat = await host.StartAsync();

        await chat.SayAsync("my card is 4111 1111 1111 1111");

        Assert.DoesNotMatch(@"(?<![\w.-])4111", (await chat.ReadAsync()).ToJsonString());
    }

    [Fact]
    public async Task Post_UnknownFieldsAndTypes_AreAccepted()
    {
        var chat = await host.StartAsync();

        var strange = await chat.PostAsync(new { type = "application/x-new", from = new { id = "u" }, entities = new[] { 1 } });
        var named = await chat.PostAsync(new { type = "event", name = "webchat/join", value = new { language = "es" } });
        var known = await chat.PostAsync(new { type = "message", text = "hi", newField = new { deep = new[] { "x" } } });

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK], new[] { strange, named, known }.Select(r => r.StatusCode));
        Assert.Single(MessagesOf(chat));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{\"type\":\"message\",\"text\":5}")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\"}")]
    [InlineData("{\"type\":\"message\",\"text\":\"hi\",\"value\":{\"choice\":\"yes\\ud800\"}}")]
    [InlineData("{\"type\":\"message\",\"text\":\"hi\",\"channelData\":{\"clientActivityID\":\"\\udc00\"}}")]
    [InlineData("{\"type\":\"message\",\"text\":\"hi\",\"channelData\":\"z\"}")]
    [InlineData("{\"type\":\"message\",\"text\":\"hi\",\"channelData\":{\"clientActivityID\":5}}")]
    [InlineData("{\"type\":\"message\",\"text\":\"hi\",\"from\":\"me\"}")]
    [InlineData("{\"type\":\"message\",\"text\":\"hi\",\"locale\":5}")]
    [InlineData("")]
    [InlineData("{\"text\":\"no type\"}")]
    [InlineData("{\"type\":\"message\"}")]
    [InlineData("{\"type\":\"message\",\"text\":\"  \"}")]
    public async Task Post_Malformed_IsBadRequestAndNoTurn(string body)
    {
        var chat = await host.StartAsync();

        var response = await PostRawAsync(chat, Encoding.UTF8.GetBytes(body));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotNull(JsonNode.Parse(await response.Content.ReadAsStringAsync())!["error"]!["code"]);
        Assert.Empty(MessagesOf(chat));
    }

    [Fact]
    public async Task Post_OddFieldsThatAreNotRead_IsTaken()
    {
        var chat = await host.StartAsync();
        const string Body = "{\"type\":\"message\",\"text\":\"hi\",\"timestamp\":\"yesterday\",\"entities\":\"q\",\"attachments\":[null],\"channelData\":null}";

        Assert.Equal(HttpStatusCode.OK, (await PostRawAsync(chat, Encoding.UTF8.GetBytes(Body))).StatusCode);
        Assert.Single(MessagesOf(chat));
    }

    [Fact]
    public async Task Post_InvalidUtf8_IsBadRequest()
    {
        var chat = await host.StartAsync();

        var response = await PostRawAsync(chat, [.. "{\"type\":\"message\",\"text\":\""u8, 0xff, 0xfe, .. "\"}"u8]);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Post_DeeplyNested_IsBadRequest()
    {
        var chat = await host.StartAsync();
        var nested = new string('[', 5_000) + new string(']', 5_000);

        Assert.Equal(HttpStatusCode.BadRequest, (await PostRawAsync(chat, Encoding.UTF8.GetBytes($"{{\"type\":\"message\",\"text\":\"x\",\"value\":{nested}}}"))).StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Post_Oversized_IsTooLarge(bool chunked)
    {
        var chat = await host.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{chat.Path}/activities")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes($"{{\"type\":\"message\",\"text\":\"{new string('x', 300_000)}\"}}")),
        };
        request.Headers.TransferEncodingChunked = chunked;

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await chat.Client.SendAsync(request)).StatusCode);
        Assert.Empty(MessagesOf(chat));
    }

    [Fact]
    public async Task Post_ServerWithoutFrom_IsMissingProperty()
    {
        var chat = await host.StartAsync();
        using var server = host.Client(ChatHost.Secret);

        var response = await server.PostAsync($"{chat.Path}/activities", new StringContent("{\"type\":\"message\",\"text\":\"hi\"}"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("MissingProperty", await response.Content.ReadAsStringAsync());
    }

    private static async Task<HttpResponseMessage> PostRawAsync(Chat chat, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await chat.Client.PostAsync($"{chat.Path}/activities", content);
    }

    private IEnumerable<InboundMessage> MessagesOf(Chat chat) =>
        host.Accepted.Where(m => m.Conversation == chat.Key && m.Payload is not Payload.System);
}
