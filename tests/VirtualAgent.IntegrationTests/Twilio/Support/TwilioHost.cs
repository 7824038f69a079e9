using Xunit;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using VirtualAgent.Channels.Twilio;
using VirtualAgent.Channels.Twilio.Signature;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Texts;
using VirtualAgent.IntegrationTests.Support;

namespace VirtualAgent.IntegrationTests.Twilio.Support;

/// <summary>The Twilio channel on a real server, with the rest of the house in memory.</summary>
internal sealed class TwilioHost : IAsyncDisposable
{
    public const string Token = "0123456789abcdef0123456789abcdef";
    public const string OldToken = "fedcba9876543210fedcba9876543210";
    public const string City = "+15550130311";
    public const string Resident = "+15550100142";
    public const string CallSid = "CA0123456789abcdef0123456789abcdef";

    private readonly WebApplication _app;
    private readonly HttpClient _http = new();

    private TwilioHost(WebApplication app, Uri address, Uri publicUrl) =>
        (_app, Address, Public) = (app, address, publicUrl);

    public static string AccountSid { get; } = "AC" + new string('0', 32);

    public Uri Address { get; }

    public Uri Public { get; }

    public MessagesResource Twilio { get; } = new();

    public ManualTime Time { get; } = new(new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero));

    public FakeInbox Inbox { get; } = new();

    public FakeAttachments Attachments { get; } = new();

    public FakeOptOuts OptOuts { get; } = new();

    public FakeLog ActivityLog { get; } = new();

    public FakeCallRecord Calls { get; } = new();

    public EventLog Log { get; } = new();

    /// <param name="publicUrl">The address Twilio calls, as behind a proxy; null for the server's own.</param>
    public static async Task<TwilioHost> StartAsync(
        string? publicUrl = "https://city.example/agent", Action<TwilioOptions>? configure = null, Action<WebApplicationBuilder, TwilioHost>? with = null,
        Action<WebApplication>? map = null)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls(address.ToString());
        var parts = new TwilioHost(null!, address, new(publicUrl ?? address.AbsoluteUri));
        builder.Logging.ClearProviders().AddProvider(parts.Log);
        builder.Services
            .AddSingleton<IInbox>(parts.Inbox)
            .AddSingleton<IAttachmentStore>(parts.Attachments)
            .AddSingleton<IOptOutList>(parts.OptOuts)
            .AddSingleton<IActivityLog>(parts.ActivityLog)
            .AddSingleton<ICallRecord>(parts.Calls)
            .AddSingleton<TimeProvider>(parts.Time)
            .AddSingleton(TextCatalog.Empty.WithResourcesOf(typeof(TwilioOptions).Assembly)
                .WithCommon(("city", "Riverbend"), ("agent", "Robin"), ("phone", "(555) 013-0300"), ("textPhone", City), ("website", "riverbend.example")))
            .AddTwilio(options =>
            {
                options.AccountSid = AccountSid;
                options.AuthToken = Token;
                options.PreviousAuthToken = OldToken;
                options.ApiBaseUrl = new(address, "/stand-in");
                options.PublicBaseUrl = parts.Public;
                configure?.Invoke(options);
            });
        with?.Invoke(builder, parts);
        var app = builder.Build();
        app.UseWebSockets();
        app.MapTwilio();
        parts.Twilio.Map(app, "/stand-in");
        map?.Invoke(app);
        await app.StartAsync();
        return new TwilioHost(app, parts);
    }

    private TwilioHost(WebApplication app, TwilioHost parts)
    {
        (_app, Address, Public) = (app, parts.Address, parts.Public);
        (Twilio, Time, Inbox, Attachments) = (parts.Twilio, parts.Time, parts.Inbox, parts.Attachments);
        (OptOuts, ActivityLog, Calls, Log) = (parts.OptOuts, parts.ActivityLog, parts.Calls, parts.Log);
    }

    public static Dictionary<string, string> Sms(string body, string sid = "SM0001") => new()
    {
        ["MessageSid"] = sid,
        ["AccountSid"] = AccountSid,
        ["From"] = Resident,
        ["To"] = City,
        ["Body"] = body,
        ["NumMedia"] = "0",
        ["UnknownParameter"] = "",
    };

    public static Dictionary<string, string> Call(params (string Name, string Value)[] more)
    {
        var form = new Dictionary<string, string> { ["CallSid"] = CallSid, ["From"] = Resident, ["To"] = City, ["CallStatus"] = "in-progress" };
        foreach (var (name, value) in more)
        {
            form[name] = value;
        }

        return form;
    }

    public Task<HttpResponseMessage> PostAsync(string path, Dictionary<string, string> form, string token = Token) =>
        SendAsync(path, new FormUrlEncodedContent(form), RequestSignature.Compute(token, PublicUrl(path), form));

    public Task<HttpResponseMessage> SendAsync(string path, HttpContent content, string? signature)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, path)) { Content = content };
        if (signature is not null)
        {
            request.Headers.Add(RequestSignature.Header, signature);
        }

        return _http.SendAsync(request);
    }

    public async Task<XElement> TwimlAsync(string path, Dictionary<string, string> form)
    {
        using var response = await PostAsync(path, form);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/xml", response.Content.Headers.ContentType?.MediaType);
        return XElement.Parse(await response.Content.ReadAsStringAsync());
    }

    public string PublicUrl(string path) => Public.AbsoluteUri.TrimEnd('/') + path;

    public Task<SendOutcome> SayAsync(Channel channel, params Reply[] replies) => SayAsync(channel, "en", replies);

    public Task<SendOutcome> SayAsync(Channel channel, string locale, params Reply[] replies)
    {
        var conversation = channel == Channel.Sms ? $"sms:{City}:{Resident}" : $"voice:{CallSid}";
        var turn = new OutboundTurn(Interlocked.Increment(ref _turn), new(conversation), channel, Resident, locale, new("k"), [.. replies]);
        return SendAsync(turn);
    }

    public Task<SendOutcome> SendAsync(OutboundTurn turn) =>
        _app.Services.GetServices<IReplySender>().Single(s => s.Channel == turn.Channel).SendAsync(turn, default);

    public async Task<WebSocket> RelayAsync(string? signature = null)
    {
        var path = "/twilio/voice/relay";
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader(
            RequestSignature.Header, signature ?? RequestSignature.Compute(Token, "wss" + PublicUrl(path)["https".Length..], []));
        await socket.ConnectAsync(new Uri($"ws://{Address.Authority}{path}"), default);
        return socket;
    }

    /// <summary>Answers a call and sets its relay up, as Twilio does.</summary>
    public async Task<RelayClient> AnswerAsync()
    {
        var twiml = await TwimlAsync("/twilio/voice", Call());
        var ticket = twiml.Descendants("Parameter").Single().Attribute("value")!.Value;
        var relay = new RelayClient(await RelayAsync());
        await relay.SendAsync(RelayClient.Setup(ticket));
        return relay;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static long _turn;
}
