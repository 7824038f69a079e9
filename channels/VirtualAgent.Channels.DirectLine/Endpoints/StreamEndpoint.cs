using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using VirtualAgent.Channels.DirectLine.Stream;
using VirtualAgent.Channels.DirectLine.Tokens;

namespace VirtualAgent.Channels.DirectLine.Endpoints;

/// <summary><c>GET /conversations/{id}/stream?watermark=&amp;t=</c>, upgraded to a WebSocket; the ticket is the permission.</summary>
internal sealed class StreamEndpoint(TokenIssuer tokens, ConversationLog log, ActivityStream stream, IHostApplicationLifetime lifetime)
{
    public async Task ServeAsync(HttpContext context)
    {
        if (await RefuseAsync(context) is { } refusal)
        {
            await refusal.ExecuteAsync(context);
            return;
        }

        var conversation = ConversationOf(context);
        Watermark.TryRead(context.Request.Query["watermark"], out var after);
        var end = await log.EndAsync(conversation, context.RequestAborted);
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping, context.RequestAborted);
        await stream.RunAsync(socket, conversation, Math.Min(after ?? 0, end), ended.Token);
    }

    private async Task<IResult?> RefuseAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            return DirectLineError.BadArgument("This address is for a WebSocket.");
        }

        return tokens.ReadTicket(context.Request.Query["t"].ToString()) switch
        {
            TokenCheck<StreamTicket>.Expired => DirectLineError.TokenExpired,
            TokenCheck<StreamTicket>.Forged => DirectLineError.BadToken,
            TokenCheck<StreamTicket>.Valid valid when valid.Value.ConversationId != ConversationOf(context) => DirectLineError.OtherConversation,
            _ when !Watermark.TryRead(context.Request.Query["watermark"], out _) => DirectLineError.BadWatermark,
            _ when !await log.ExistsAsync(ConversationOf(context), context.RequestAborted) => DirectLineError.NoConversation,
            _ => null,
        };
    }

    private static string ConversationOf(HttpContext context) => (string)context.Request.RouteValues["conversationId"]!;
}
