using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;

namespace VirtualAgent.Host.PhoneSimulator;

/// <summary>The page's side of a call: what the caller does comes in, what the caller hears and sees goes out.</summary>
internal sealed class CallScreen(WebSocket socket)
{
    private const int MaxFrame = 16 * 1024;

    private readonly Channel<CallerAction> _actions = Channel.CreateBounded<CallerAction>(100);
    private readonly SemaphoreSlim _sending = new(1);

    /// <summary>Ends when the caller hangs up, or the page goes away.</summary>
    public ChannelReader<CallerAction> Actions => _actions.Reader;

    public Task StateAsync(string state, string? detail = null) => SendAsync(new { type = "state", state, detail });

    public Task SpeechAsync(string text, string lang, bool last) => SendAsync(new { type = "speech", text, lang, last });

    /// <summary>Reads until the caller hangs up.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[MaxFrame];
        try
        {
            while (socket.State == WebSocketState.Open)
            {
                var received = await socket.ReceiveAsync(buffer, cancellationToken);
                if (received.MessageType != WebSocketMessageType.Text || !received.EndOfMessage
                    || JsonSerializer.Deserialize<CallerAction>(buffer.AsSpan(0, received.Count), JsonSerializerOptions.Web) is not { } action
                    || action.Type == CallerAction.HangUp)
                {
                    return;
                }

                await _actions.Writer.WriteAsync(action, cancellationToken);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or JsonException)
        {
            // The page is gone, or is not ours: the same as hanging up.
        }
        finally
        {
            _actions.Writer.TryComplete();
        }
    }

    public async Task CloseAsync()
    {
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "call over", CancellationToken.None);
            }
        }
        catch (WebSocketException)
        {
            // It was gone already.
        }
    }

    private async Task SendAsync(object message)
    {
        await _sending.WaitAsync();
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.SendAsync(
                    JsonSerializer.SerializeToUtf8Bytes(message, JsonSerializerOptions.Web), WebSocketMessageType.Text, true, CancellationToken.None);
            }
        }
        catch (WebSocketException)
        {
            // The reader notices it.
        }
        finally
        {
            _sending.Release();
        }
    }
}

/// <param name="Type">say, key, interrupt or hangup.</param>
/// <param name="Text">What was said, the key, or what had been heard by the interruption.</param>
internal sealed record CallerAction(string Type, string? Text, string? Lang, int Ms)
{
    public const string Say = "say";
    public const string Key = "key";
    public const string Interrupt = "interrupt";
    public const string HangUp = "hangup";
}
