using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Net;
using System.Text.Json;
using System.Text;
using System.Xml.Linq;
using VirtualAgent.Channels.Twilio.Signature;
using VirtualAgent.Channels.Twilio;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;
using VirtualAgent.Core.State;
using VirtualAgent.Core.Texts;
using VirtualAgent.IntegrationTests.Support;
using Xunit;

namespace VirtualAgent.IntegrationTests.Twilio.Support;

/// <summary>Twilio's side of the relay socket.</summary>
internal sealed class RelayClient(WebSocket socket) : IAsyncDisposable
{
    public static object Setup(string ticket, string callSid = TwilioHost.CallSid, string? accountSid = null, bool unanswered = false) => new
    {
        type = "setup",
        sessionId = "VX" + new string('1', 32),
        accountSid = accountSid ?? TwilioHost.AccountSid,
        callSid,
        parentCallSid = (string?)null,
        from = TwilioHost.Resident,
        to = TwilioHost.City,
        customParameters = unanswered ? (object)new { ticket, unanswered = "yes" } : new { ticket },
    };

    public Task SendAsync(object frame) => SendTextAsync(JsonSerializer.Serialize(frame));

    public Task SendTextAsync(string text, bool ends = true, WebSocketMessageType type = WebSocketMessageType.Text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), type, ends, default);

    /// <returns>The next frame; null when the city closed the socket.</returns>
    public async Task<JsonElement?> ReceiveAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var buffer = new byte[64 * 1024];
        var received = await socket.ReceiveAsync(buffer, patience.Token);
        return received.MessageType == WebSocketMessageType.Close
            ? null
            : JsonDocument.Parse(buffer.AsMemory(0, received.Count)).RootElement;
    }

    /// <summary>Reads on until the city ends the session.</summary>
    public async Task<JsonElement> EndAsync()
    {
        var frame = (await ReceiveAsync())!.Value;
        while (frame.GetProperty("type").GetString() != "end")
        {
            frame = (await ReceiveAsync())!.Value;
        }

        return frame;
    }

    public async Task<WebSocketCloseStatus?> ClosedAsync()
    {
        while (await ReceiveAsync() is not null)
        {
        }

        return socket.CloseStatus;
    }

    /// <summary>The types of all frames until the city closes the socket.</summary>
    public async Task<List<string?>> FramesAsync()
    {
        var types = new List<string?>();
        while (await ReceiveAsync() is { } frame)
        {
            types.Add(frame.GetProperty("type").GetString());
        }

        return types;
    }

    public Task HangUpAsync() => socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, default);

    public async ValueTask DisposeAsync()
    {
        if (socket.State == WebSocketState.Open)
        {
            await HangUpAsync();
        }

        socket.Dispose();
    }

    /// <summary>Returns when the call's loop has worked off every frame before: the last of them is one that it logs.</summary>
    public async Task SettleAsync(TwilioHost host)
    {
        await SendAsync(new { type = "error", description = "settle" });
        await host.Log.NextAsync("CallError");
    }
}
