using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using VirtualAgent.IntegrationTests.DirectLine.Support;
using Xunit;

namespace VirtualAgent.IntegrationTests.DirectLine;

public sealed class TokenTests : IAsyncLifetime
{
    private readonly ChatHost _host = new();

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task WebChatToken_NoOrigin_GivesTokenConversationAndUser()
    {
        var answer = (await (await _host.Client().PostAsync("/webchat/token", null)).Content.ReadFromJsonAsync<JsonObject>())!;

        Assert.StartsWith("dl_", (string)answer["userId"]!);
        Assert.NotEmpty((string)answer["conversationId"]!);
        Assert.NotEmpty((string)answer["token"]!);
        Assert.Equal(1800, (int)answer["expires_in"]!);
        Assert.Equal("""{"languages":["en","es"],"names":{"en":"Tess","es":"Tess"}}""", answer["city"]!.ToJsonString());
    }

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData(ChatHost.AllowedOrigin, HttpStatusCode.OK)]
    public async Task WebChatToken_FromASite_IsGivenToAllowedOnesOnly(string origin, HttpStatusCode expected)
    {
        var client = _host.Client();
        client.DefaultRequestHeaders.Add("Origin", origin);

        var response = await client.PostAsync("/webchat/token", null);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK, response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("\"token\"", HttpStatusCode.BadRequest)]
    [InlineData("{\"user\":", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.OK)]
    [InlineData("{\"other\":1}", HttpStatusCode.OK)]
    [InlineData("", HttpStatusCode.OK)]
    public async Task WebChatToken_Body_IsNothingOrAnObject(string body, HttpStatusCode expected)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        Assert.Equal(expected, (await _host.Client().PostAsync("/webchat/token", content)).StatusCode);
    }

    [Fact]
    public async Task WebChatToken_LargeBody_IsRefused()
    {
        using var content = new StringContent("{\"user\":\"" + new string('x', 5_000) + "\"}");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await _host.Client().PostAsync("/webchat/token", content)).StatusCode);
    }

    [Fact]
    public async Task WebChatToken_OwnOrigin_IsGiven()
    {
        var client = _host.Client();
        client.DefaultRequestHeaders.Add("Origin", _host.Address.GetLeftPart(UriPartial.Authority));

        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync("/webchat/token", null)).StatusCode);
    }

    [Fact]
    public async Task WebChatToken_TooManyFromOneAddress_IsHeldBack()
    {
        var host = new ChatHost { TokenBurst = 3 };
        await host.InitializeAsync();
        var client = host.Client();
        for (var allowed = 0; allowed < 3; allowed++)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.PostAsync("/webchat/token", null)).StatusCode);
        }

        var refused = await client.PostAsync("/webchat/token", null);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.True(refused.Headers.Contains("Retry-After"));
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Generate_WithSecret_StartsNothing()
    {
        var response = await _host.Client(ChatHost.Secret).PostAsJsonAsync("/v3/directline/tokens/generate", new { user = new { id = "dl_ana" } });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(_host.Accepted);
    }

    [Fact]
    public async Task Generate_UserWithoutPrefix_IsBadArgument() => await Refused(
        _host.Client(ChatHost.Secret).PostAsJsonAsync("/v3/directline/tokens/generate", new { user = new { id = "ana" } }),
        HttpStatusCode.BadRequest, "BadArgument");

    [Fact]
    public async Task Generate_WithToken_IsForbidden()
    {
        var chat = await _host.StartAsync();

        await Refused(chat.Client.PostAsync("/v3/directline/tokens/generate", null), HttpStatusCode.Forbidden, "Forbidden");
    }

    [Fact]
    public async Task Refresh_LiveToken_GivesAnotherForTheSameConversation()
    {
        var chat = await _host.StartAsync();

        var answer = (await (await chat.Client.PostAsync("/v3/directline/tokens/refresh", null)).Content.ReadFromJsonAsync<JsonObject>())!;

        Assert.Equal(chat.Id, (string)answer["conversationId"]!);
        Assert.NotEqual(chat.Token, (string)answer["token"]!);
        Assert.Equal(HttpStatusCode.OK, (await _host.Client((string)answer["token"]!).GetAsync($"{chat.Path}/activities")).StatusCode);
    }

    [Fact]
    public async Task AnyCall_ExpiredToken_IsTokenExpired()
    {
        var chat = await _host.StartAsync();
        _host.ClockShift = TimeSpan.FromMinutes(31);

        await Refused(chat.Client.PostAsync("/v3/directline/tokens/refresh", null), HttpStatusCode.Forbidden, "TokenExpired");
        await Refused(chat.Client.GetAsync($"{chat.Path}/activities"), HttpStatusCode.Forbidden, "TokenExpired");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("forged")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task AnyCall_MissingOrForgedToken_IsUnauthorized(string? bearer)
    {
        var chat = await _host.StartAsync();

        await Refused(_host.Client(bearer).GetAsync($"{chat.Path}/activities"), HttpStatusCode.Unauthorized, "Unauthorized");
    }

    [Fact]
    public async Task AnyCall_ChangedToken_IsUnauthorized()
    {
        var chat = await _host.StartAsync();
        var middle = chat.Token.Length / 2;
        var changed = chat.Token[..middle] + (chat.Token[middle] == 'A' ? 'B' : 'A') + chat.Token[(middle + 1)..];

        await Refused(_host.Client(changed).GetAsync($"{chat.Path}/activities"), HttpStatusCode.Unauthorized, "Unauthorized");
    }

    [Fact]
    public async Task AnyCall_TokenOfAnotherConversation_IsForbidden()
    {
        var mine = await _host.StartAsync();
        var other = await _host.StartAsync();

        await Refused(mine.Client.GetAsync(other.Path), HttpStatusCode.Forbidden, "Forbidden");
        await Refused(mine.Client.GetAsync($"{other.Path}/activities"), HttpStatusCode.Forbidden, "Forbidden");
        await Refused(mine.Client.PostAsJsonAsync($"{other.Path}/activities", new { type = "message", text = "hi" }), HttpStatusCode.Forbidden, "Forbidden");
        await Refused(mine.Client.PostAsync($"{other.Path}/upload", new ByteArrayContent(Pictures.Png())), HttpStatusCode.Forbidden, "Forbidden");
    }

    [Fact]
    public async Task Token_TrustedOrigins_BindsItToThem()
    {
        var made = await _host.Client(ChatHost.Secret).PostAsJsonAsync(
            "/v3/directline/tokens/generate", new { trustedOrigins = new[] { "https://partner.example" } });
        var token = (string)(await made.Content.ReadFromJsonAsync<JsonObject>())!["token"]!;
        var elsewhere = _host.Client(token);
        elsewhere.DefaultRequestHeaders.Add("Origin", "https://evil.example");

        await Refused(elsewhere.PostAsync("/v3/directline/conversations", null), HttpStatusCode.Forbidden, "OriginNotAllowed");
    }

    private static async Task Refused(Task<HttpResponseMessage> call, HttpStatusCode status, string code)
    {
        var response = await call;
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(code, (string)(await response.Content.ReadFromJsonAsync<JsonObject>())!["error"]!["code"]!);
    }

    [Fact]
    public async Task Messages_FasterThanPeopleWrite_AreHeldBackInThatConversationOnly()
    {
        var host = new ChatHost { MessageBurst = 20 };
        await host.InitializeAsync();
        var (chat, other) = (await host.StartAsync(), await host.StartAsync());

        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => chat.PostAsync(new { type = "message", text = $"{i}" })));

        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.InRange(refused.Count, 20, 40);
        Assert.All(refused, answer => Assert.NotNull(answer.Headers.RetryAfter));
        Assert.Equal(60 - refused.Count, host.Accepted.Count(message => message.Conversation == chat.Key && message.Text.Length > 0));
        Assert.Equal(HttpStatusCode.OK, (await other.PostAsync(new { type = "message", text = "hello" })).StatusCode);
        using var server = host.Client(ChatHost.Secret);
        var trusted = await server.PostAsJsonAsync($"{chat.Path}/activities", new { type = "message", from = new { id = "dl_one" }, text = "hello" });
        Assert.Equal(HttpStatusCode.OK, trusted.StatusCode);
        await host.DisposeAsync();
    }
}
