using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using VirtualAgent.Channels.DirectLine;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.Texts;
using VirtualAgent.IntegrationTests.Storage;
using Xunit;

namespace VirtualAgent.IntegrationTests.DirectLine.Support;

/// <summary>The web chat channel alone, over HTTP on a free port, with the product's other parts in memory.</summary>
public sealed class ChatHost : IAsyncLifetime
{
    public const string Secret = "a-secret-that-only-servers-of-the-city-know";
    public const string AllowedOrigin = "https://www.city.example";

    private readonly InMemoryInbox _inbox = new();
    private readonly InMemoryFeedback _feedback = new();
    private readonly ShiftedTime _time = new();
    private WebApplication _app = null!;
    private long _turns;

    public Uri Address { get; private set; } = null!;

    public IEnumerable<InboundMessage> Accepted => _inbox.Messages;

    public IEnumerable<AnswerOpinion> Opinions => _feedback.Opinions;

    public TimeSpan ClockShift
    {
        get => _time.Shift;
        set => _time.Shift = value;
    }

    public int TokenBurst { get; init; } = 1_000;

    public int MessageBurst { get; init; } = 1_000;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(_time);
        builder.Services.AddSingleton<IActivityLog, InMemoryLog>();
        builder.Services.AddSingleton<IInbox>(_inbox);
        builder.Services.AddSingleton<IAnswerFeedback>(_feedback);
        builder.Services.AddSingleton<IAttachmentStore, InMemoryAttachments>();
        builder.Services.AddSingleton(TestCity.Pack.City);
        builder.Services.AddSingleton(TextCatalog.Empty.WithResourcesOf(typeof(DirectLineOptions).Assembly).WithCommon(("agent", "River")));
        builder.Services.AddDirectLine(options =>
        {
            options.Secret = Secret;
            options.AllowedOrigins.Add(AllowedOrigin);
            options.TokenBurst = TokenBurst;
            options.MessageBurst = MessageBurst;
            options.SourceLink = url => url.Replace("https://www.riverbend.example/", "/city/", StringComparison.Ordinal);
            options.Mask = text => text.Replace("4111 1111 1111 1111", "[card]", StringComparison.Ordinal);
        });
        _app = builder.Build();
        _app.MapDirectLine();
        await _app.StartAsync();
        Address = new Uri(_app.Urls.First());
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    /// <summary>Lets the agent answer every message with its own words.</summary>
    public void AnswerEverything() => _inbox.Turn = message => ReplyAsync(
        message.Conversation,
        new Reply.Say(message.Text.Length == 0 ? "Hello" : $"You said: {message.Text}", ImmutableArray<Choice>.Empty));

    public Task ReplyAsync(ConversationKey conversation, params Reply[] replies) =>
        SendTurnAsync(Interlocked.Increment(ref _turns), conversation, replies);

    /// <summary>A turn as it leaves the outbox; the same id again is a second delivery.</summary>
    public async Task SendTurnAsync(long id, ConversationKey conversation, params Reply[] replies)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<IReplySender>().SendAsync(
            new OutboundTurn(id, conversation, Channel.WebChat, "dl_x", "en", new MessageKey("m"), [.. replies]),
            CancellationToken.None);
        Assert.IsType<SendOutcome.Sent>(outcome);
    }

    public HttpClient Client(string? bearer = null)
    {
        var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = bearer is null ? null : new AuthenticationHeaderValue("Bearer", bearer);
        return client;
    }

    /// <summary>A started conversation of a new user.</summary>
    public async Task<Chat> StartAsync()
    {
        using var anyone = Client();
        var token = (await (await anyone.PostAsync("/webchat/token", null)).Content.ReadFromJsonAsync<JsonObject>())!;
        var client = Client((string)token["token"]!);
        var opened = (await (await client.PostAsync("/v3/directline/conversations", null)).Content.ReadFromJsonAsync<JsonObject>())!;
        return new Chat(client, (string)opened["conversationId"]!, (string)opened["token"]!, (string)token["userId"]!, new Uri((string)opened["streamUrl"]!));
    }
}

/// <summary>One client's side of a conversation.</summary>
public sealed record Chat(HttpClient Client, string Id, string Token, string UserId, Uri StreamUrl)
{
    public string Path => $"/v3/directline/conversations/{Id}";

    public ConversationKey Key => new($"webchat:{Id}");

    public Task<HttpResponseMessage> PostAsync(object activity) => Client.PostAsJsonAsync($"{Path}/activities", activity);

    public async Task<string> SayAsync(string text, string? clientId = null)
    {
        var response = await PostAsync(new { type = "message", from = new { id = "anyone" }, text, channelData = new { clientActivityID = clientId } });
        response.EnsureSuccessStatusCode();
        return (string)(await response.Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
    }

    public async Task<JsonObject> ReadAsync(string watermark = "") =>
        (await Client.GetFromJsonAsync<JsonObject>($"{Path}/activities?watermark={watermark}"))!;

    public static async Task<ClientWebSocket> ConnectAsync(Uri stream)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(stream, CancellationToken.None);
        return socket;
    }
}
