using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace VirtualAgent.Channels.Twilio.Voice;

/// <summary>The WebSocket of one call: whole text frames in, JSON frames out. One reader, one writer.</summary>
internal sealed class RelaySocket(WebSocket socket)
{
    public const int MaxFrameBytes = 64 * 1024;

    /// <summary>The next frame. A socket that is gone, whatever the way, is <see cref="Received.Closed"/>.</summary>
    public async Task<(Received Kind, string Text)> ReceiveAsync(CancellationToken cancellationToken)
    {
        var frame = new ArrayBufferWriter<byte>(1024);
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(frame.GetMemory(1024), cancellationToken);
                frame.Advance(part.Count);
                if (part.MessageType != WebSocketMessageType.Text || frame.WrittenCount > MaxFrameBytes)
                {
                    var kind = part.MessageType switch
                    {
                        WebSocketMessageType.Close => Received.Closed,
                        WebSocketMessageType.Binary => Received.Binary,
                        _ => Received.TooBig,
                    };
                    return (kind, string.Empty);
                }

                if (part.EndOfMessage)
                {
                    return (Received.Text, Encoding.UTF8.GetString(frame.WrittenSpan));
                }
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            return (Received.Closed, string.Empty);
        }
    }

    /// <summary>Sends a frame; to a socket that is gone, nothing.</summary>
    public async Task SendAsync(object frame, CancellationToken cancellationToken)
    {
        try
        {
            if (socket.State is WebSocketState.Open)
            {
                await socket.SendAsync(
                    JsonSerializer.SerializeToUtf8Bytes(frame, JsonSerializerOptions.Web), WebSocketMessageType.Text, true, cancellationToken);
            }
        }
        catch (WebSocketException)
        {
            // The reader sees the same loss and ends the call.
        }
    }

    public async Task CloseAsync(WebSocketCloseStatus status, string reason)
    {
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(status, reason, CancellationToken.None);
            }
        }
        catch (WebSocketException)
        {
            // It was gone already.
        }
    }

    internal enum Received
    {
        Text,
        Binary,
        TooBig,
        Closed,
    }
}
