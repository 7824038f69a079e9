using System.Buffers;
using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;
using System.Xml.Linq;
using VirtualAgent.Channels.Twilio.Signature;

namespace VirtualAgent.Host.PhoneSimulator;

/// <summary>ConversationRelay's side of the socket: sends what the caller says, shows what the city says.</summary>
internal sealed class SimulatedRelay(CallScreen screen, TwilioNetwork network, string callSid, string number, TimeProvider time)
{
    private static readonly TimeSpan ClosePatience = TimeSpan.FromSeconds(2);

    private readonly string _sessionId = TwilioNetwork.NewSid("VX");
    private string _language = "en-US";

    /// <returns>What the action webhook is told about the session.</returns>
    public async Task<Dictionary<string, string>> RunAsync(XElement relay, CancellationToken cancellationToken)
    {
        var url = relay.Attribute("url")?.Value ?? string.Empty;
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader(RequestSignature.Header, network.Sign(url, []));
        try
        {
            await socket.ConnectAsync(new Uri(url), cancellationToken);
            await SendAsync(socket, Setup(relay), cancellationToken);
            using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var speaking = ListenAsync(socket, over.Token);
            var hearing = SpeakAsync(socket, over.Token);
            await Task.WhenAny(speaking, hearing);
            var handoff = speaking.IsCompletedSuccessfully ? await speaking : null;
            var failed = speaking.IsCompletedSuccessfully && handoff is null && !screen.Actions.Completion.IsCompleted;
            // Cancelling a read aborts the socket, and what was sent last with it.
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
            await ((Task)speaking).WaitAsync(ClosePatience, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await over.CancelAsync();
            await Task.WhenAll(speaking, hearing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return Ended(failed ? "failed" : handoff is null ? "completed" : "ended", handoff);
        }
        catch (Exception e) when (e is WebSocketException or UriFormatException)
        {
            return Ended("failed", null);
        }
    }

    private Dictionary<string, string> Ended(string status, string? handoff)
    {
        var ended = new Dictionary<string, string> { ["SessionId"] = _sessionId, ["SessionStatus"] = status, ["SessionDuration"] = "1" };
        if (handoff is not null)
        {
            ended["HandoffData"] = handoff;
        }

        if (status == "failed")
        {
            ended["ErrorCode"] = "64105";
        }

        return ended;
    }

    private object Setup(XElement relay) => new
    {
        type = "setup",
        sessionId = _sessionId,
        accountSid = network.Account.AccountSid,
        parentCallSid = string.Empty,
        callSid,
        from = number,
        to = network.CityNumber,
        forwardedFrom = string.Empty,
        callType = "PSTN",
        callerName = string.Empty,
        direction = "inbound",
        callStatus = "RINGING",
        customParameters = relay.Elements("Parameter").ToDictionary(p => p.Attribute("name")!.Value, p => p.Attribute("value")!.Value),
    };

    /// <summary>The city speaks, until it ends the session.</summary>
    /// <returns>The hand-off data; null where the socket closed without.</returns>
    private async Task<string?> ListenAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        while (await ReceiveAsync(socket, cancellationToken) is { } frame)
        {
            switch (frame.GetProperty("type").GetString())
            {
                case "text":
                    var language = frame.TryGetProperty("lang", out var lang) ? lang.GetString()! : _language;
                    await screen.SpeechAsync(frame.GetProperty("token").GetString()!, language, frame.GetProperty("last").GetBoolean());
                    break;
                case "language":
                    _language = frame.GetProperty("ttsLanguage").GetString()!;
                    break;
                case "end":
                    return frame.TryGetProperty("handoffData", out var data) ? data.GetString() : string.Empty;
            }
        }

        return null;
    }

    /// <summary>The caller speaks, until hanging up.</summary>
    private async Task SpeakAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        await foreach (var action in screen.Actions.ReadAllAsync(cancellationToken))
        {
            object? frame = action.Type switch
            {
                CallerAction.Say => new { type = "prompt", voicePrompt = action.Text, lang = action.Lang ?? _language, last = true },
                CallerAction.Key => new { type = "dtmf", digit = action.Text },
                CallerAction.Interrupt => new
                {
                    type = "interrupt",
                    utteranceUntilInterrupt = action.Text,
                    durationUntilInterruptMs = action.Ms.ToString(CultureInfo.InvariantCulture),
                },
                _ => null,
            };
            if (frame is not null)
            {
                await SendAsync(socket, frame, cancellationToken);
            }
        }
    }

    private static async Task<JsonElement?> ReceiveAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        var frame = new ArrayBufferWriter<byte>();
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(frame.GetMemory(4096), cancellationToken);
                frame.Advance(part.Count);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return null;
                }

                if (part.EndOfMessage)
                {
                    return JsonSerializer.Deserialize<JsonElement>(frame.WrittenSpan);
                }
            }
        }
        catch (WebSocketException)
        {
            return null;
        }
    }

    private static Task SendAsync(WebSocket socket, object frame, CancellationToken cancellationToken) => socket.SendAsync(
        JsonSerializer.SerializeToUtf8Bytes(frame), WebSocketMessageType.Text, true, cancellationToken);
}
