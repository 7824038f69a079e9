using Xunit;
using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.Texts;
using VirtualAgent.Host.Pages;
using VirtualAgent.Host.PhoneSimulator;
using VirtualAgent.IntegrationTests.Storage;
using VirtualAgent.IntegrationTests.Twilio.Support;

namespace VirtualAgent.IntegrationTests.Twilio;

public class PhoneSimulatorTests
{
    private static readonly HttpClient Http = new();

    [Fact]
    public async Task Phone_OutsideDemoMode_DoesNotExist()
    {
        await using var host = await StartAsync(demo: false);

        foreach (var path in new[] { "/phone", "/phone/events?number=%2B15550100142", "/phone/api/media/x" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await Http.GetAsync(new Uri(host.Address, path))).StatusCode);
        }
    }

    [Theory]
    [InlineData("en", "Phone simulator")]
    [InlineData("es", "Simulador de teléfono")]
    public async Task Phone_InDemoMode_IsAPageInBothLanguages(string language, string title)
    {
        await using var host = await StartAsync(demo: true);

        var page = WebUtility.HtmlDecode(await Http.GetStringAsync(new Uri(host.Address, $"/phone?lang={language}")));

        Assert.Contains($"<h1>{title}</h1>", page);
        Assert.DoesNotContain("phone.", page.Replace("/phone/phone.", ""));
        Assert.DoesNotContain("style=", page);
    }

    [Fact]
    public async Task Buttons_PressedFromAnotherSite_DoNothing()
    {
        await using var host = await StartAsync(demo: true);
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(host.Address, "/phone/sms"))
        {
            Content = JsonContent.Create(new { number = TwilioHost.Resident, text = "hi", media = Array.Empty<string>() }),
            Headers = { { "Origin", "https://elsewhere.example" } },
        };

        Assert.Equal(HttpStatusCode.Forbidden, (await Http.SendAsync(request)).StatusCode);
        Assert.Empty(host.Inbox.Messages);
    }

    [Theory]
    [InlineData("[null]")]
    [InlineData("[\"nothing\"]")]
    [InlineData("null")]
    public async Task Text_WithAPictureThatIsNone_IsBadRequest(string media)
    {
        await using var host = await StartAsync(demo: true);
        using var body = new StringContent($"{{\"number\":\"{TwilioHost.Resident}\",\"text\":\"x\",\"media\":{media}}}", Encoding.UTF8, "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, (await Http.PostAsync(new Uri(host.Address, "/phone/sms"), body)).StatusCode);
        Assert.Empty(host.Inbox.Messages);
    }

    [Fact]
    public async Task Text_GoesThroughTheRealWebhookAndTheAnswerComesBack()
    {
        await using var host = await StartAsync(demo: true);
        using var picture = new ByteArrayContent([0xFF, 0xD8, 0xFF]) { Headers = { ContentType = new("image/jpeg") } };
        var media = (await (await Http.PostAsync(new Uri(host.Address, "/phone/media"), picture)).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();

        await Http.PostAsJsonAsync(new Uri(host.Address, "/phone/sms"), new { number = TwilioHost.Resident, text = "pothole", media = new[] { media } });
        var message = Assert.Single(host.Inbox.Messages);
        Assert.IsType<SendOutcome.Sent>(await host.SayAsync(Channel.Sms, new Reply.Say("¿Dónde?", [])));
        var thread = await ThreadAsync(host, m => m.From == "city" && m.Status == "delivered");

        Assert.Equal(("pothole", $"sms:{TwilioHost.City}:{TwilioHost.Resident}"), (message.Text, message.Conversation.Value));
        Assert.Equal(host.PublicUrl($"/phone/api/media/{media}"), Assert.Single(host.Attachments.Remote).Source.AbsoluteUri);
        Assert.Contains(thread, m => m is { From: "me", Text: "pothole", Status: "delivered", Media.Count: 1 });
        Assert.Contains(thread, m => m is { From: "city", Text: "¿Dónde?", Encoding: "UCS-2", Segments: 1 });
    }

    [Fact]
    public async Task StandIn_WithoutTheAccountsCredentials_Is401()
    {
        await using var host = await StartAsync(demo: true);

        var response = await Http.PostAsync(
            new Uri(host.Address, $"/phone/api/2010-04-01/Accounts/{TwilioHost.AccountSid}/Messages.json"),
            new FormUrlEncodedContent(new Dictionary<string, string> { ["To"] = TwilioHost.Resident, ["From"] = TwilioHost.City, ["Body"] = "x" }));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Call_RunsThroughTheRealRelay()
    {
        await using var host = await StartAsync(demo: true);
        using var screen = new ClientWebSocket();
        await screen.ConnectAsync(new Uri($"ws://{host.Address.Authority}/phone/call?number=%2B15550100142"), default);

        var start = await host.Inbox.NextAsync(0);
        var call = new OutboundTurn(1, start.Conversation, Channel.Voice, start.Participant, "en", start.Key, [new Reply.Say("Welcome.", [])]);
        Assert.IsType<SendOutcome.Sent>(await host.SendAsync(call));
        var spoken = await UntilAsync(screen, m => m.GetProperty("type").GetString() == "speech");
        await SendAsync(screen, new { type = "interrupt", text = "Wel", ms = 200 });
        await SendAsync(screen, new { type = "say", text = "my trash", lang = "en-US" });
        var said = await host.Inbox.NextAsync(1);
        await SendAsync(screen, new { type = "key", text = "0" });
        await SendAsync(screen, new { type = "hangup" });
        await UntilAsync(screen, m => m.TryGetProperty("state", out var state) && state.GetString() == "ended");

        Assert.Equal("Welcome. ", spoken.GetProperty("text").GetString());
        Assert.Equal(("my trash", TwilioHost.Resident), (said.Text, said.Participant));
        Assert.Equal("Wel", Assert.Single(host.Calls.Heard));
        Assert.Equal(new Payload.Digits("0"), (await host.Inbox.NextAsync(2)).Payload);
    }

    private static Task<TwilioHost> StartAsync(bool demo) => TwilioHost.StartAsync(
        publicUrl: null,
        configure: options => options.From = TwilioHost.City,
        with: (builder, parts) =>
        {
            builder.Services.AddSingleton(City).AddSingleton(TestCity.Pack with { City = City });
            builder.Services.AddSingleton(TextCatalog.Empty
                .WithResourcesOf(typeof(Channels.Twilio.TwilioOptions).Assembly)
                .WithResourcesOf(typeof(SiteOptions).Assembly)
                .WithCommon(("city", "Riverbend"), ("agent", "Robin"), ("phone", "(555) 013-0300"), ("textPhone", TwilioHost.City), ("website", "riverbend.example")));
            builder.Services.AddCitySite(site => site.Demo = demo);
            builder.Services.AddPhoneSimulator();
            builder.Services.Configure<Channels.Twilio.TwilioOptions>(options => options.ApiBaseUrl = new(parts.Address, "/phone/api"));
        },
        map: app => app.MapPhoneSimulator());

    private static readonly OpeningHours Closed = new(ImmutableSortedDictionary<DayOfWeek, ImmutableArray<TimeSpanOfDay>>.Empty);

    private static readonly CityProfile City = new(
        "riverbend", "Riverbend", "Illinois", "America/Chicago", ["en", "es"], new("https://riverbend.example"), "Robin", "RB",
        "(555) 013-0300", "(555) 013-0311",
        new("911", "988", "1-800-222-1222", new("Gas", "(555) 555-0199"), new("Electric", "(555) 555-0188")),
        Closed, [], [], ImmutableSortedDictionary<string, ImmutableArray<ImmutableArray<string>>>.Empty);

    private static async Task<List<Bubble>> ThreadAsync(TwilioHost host, Predicate<Bubble> until)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await using var events = await Http.GetStreamAsync(new Uri(host.Address, "/phone/events?number=%2B15550100142"), patience.Token);
        using var reader = new StreamReader(events);
        var thread = new Dictionary<string, Bubble>();
        while (!thread.Values.Any(b => until(b)))
        {
            if (await reader.ReadLineAsync(patience.Token) is { } line && line.StartsWith("data: ", StringComparison.Ordinal))
            {
                var bubble = JsonSerializer.Deserialize<Bubble>(line["data: ".Length..], JsonSerializerOptions.Web)!;
                thread[bubble.Id] = bubble;
            }
        }

        return [.. thread.Values];
    }

    private static async Task<JsonElement> UntilAsync(WebSocket screen, Predicate<JsonElement> found)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var received = await screen.ReceiveAsync(buffer, patience.Token);
            var message = JsonDocument.Parse(Encoding.UTF8.GetString(buffer, 0, received.Count)).RootElement;
            if (found(message))
            {
                return message;
            }
        }
    }

    private static Task SendAsync(WebSocket screen, object message) =>
        screen.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, true, default);

    private sealed record Bubble(string Id, string From, string Text, string Encoding, int Segments, string Status, List<string> Media);
}
