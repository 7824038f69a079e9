using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace VirtualAgent.Channels.Twilio.Voice;

/// <summary><c>/twilio/voice/relay</c>: the socket of a call.</summary>
internal sealed class RelayEndpoint(CallDesk desk, IHostApplicationLifetime lifetime)
{
    public async Task<IResult> HandleAsync(HttpContext http)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            return Results.StatusCode(StatusCodes.Status426UpgradeRequired);
        }

        using var webSocket = await http.WebSockets.AcceptWebSocketAsync();
        var socket = new RelaySocket(webSocket);
        using var call = new RelayCall(socket, desk);
        try
        {
            await call.RunAsync(lifetime.ApplicationStopping);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            await socket.CloseAsync(WebSocketCloseStatus.EndpointUnavailable, "restarting");
        }

        return Results.Empty;
    }
}
