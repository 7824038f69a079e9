using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using VirtualAgent.Channels.DirectLine.Activities;
using VirtualAgent.Channels.DirectLine.Stream;
using VirtualAgent.Channels.DirectLine.Tokens;
using VirtualAgent.Core.Commands;
using VirtualAgent.Core.Messages;

namespace VirtualAgent.Channels.DirectLine.Endpoints;

/// <summary>Begins conversations, and picks them up again.</summary>
internal sealed class ConversationEndpoints(
    TokenIssuer tokens, CallerCheck callers, ReaderCheck readers, PublicAddress address, ConversationLog log, TurnIntake intake, TimeProvider time)
{
    /// <summary><c>POST /conversations</c>: 201 the first time, 200 from then on.</summary>
    public async Task<IResult> StartAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var (caller, refusal) = callers.Of(request);
        if (caller is null)
        {
            return refusal!;
        }

        var (body, fault) = await BoundedBody.ReadAsync<TokenParameters>(request, cancellationToken);
        if (body is null)
        {
            return fault!;
        }

        var conversation = caller.Token?.ConversationId ?? TokenIssuer.NewConversationId();
        var user = caller.Token is { } token ? token.UserId : body.User?.Id;
        var began = await BeginAsync(conversation, user, body.Locale, cancellationToken);
        return Results.Json(
            Opened(request, conversation, user, caller, 0),
            DirectLineJson.Options,
            statusCode: began ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    /// <summary><c>GET /conversations/{id}?watermark=</c>: a new stream after the watermark, or from now on.</summary>
    public async Task<IResult> ReconnectAsync(HttpRequest request, string conversationId, string? watermark, CancellationToken cancellationToken)
    {
        var (caller, after, refusal) = await readers.OfAsync(request, conversationId, watermark, cancellationToken);
        if (caller is null)
        {
            return refusal!;
        }

        var end = await log.EndAsync(conversationId, cancellationToken);
        return Results.Json(
            Opened(request, conversationId, caller.Token?.UserId, caller, Math.Min(after ?? end, end)),
            DirectLineJson.Options);
    }

    private async Task<bool> BeginAsync(string conversationId, string? user, string? locale, CancellationToken cancellationToken)
    {
        var id = ConversationLog.StartId(conversationId);
        var start = new OutgoingActivity
        {
            Type = ActivityTypes.ConversationUpdate,
            Id = id,
            Timestamp = time.GetUtcNow().UtcDateTime,
            From = new ChannelAccount(user ?? conversationId, Role: "user"),
            Conversation = new ConversationAccount(conversationId),
        };
        var began = await log.AppendAsync(conversationId, id, DirectLineJson.Write(start), cancellationToken);
        await intake.AcceptAsync(conversationId, new InboundMessage(
            new MessageKey(id),
            WebChatKey.Of(conversationId),
            Channel.WebChat,
            user ?? conversationId,
            string.Empty,
            new Payload.System(new Command.SessionStart()),
            LocaleTag.OrNull(locale),
            ImmutableArray<Attachment>.Empty,
            time.GetUtcNow()), began, cancellationToken);
        return began;
    }

    private ConversationOpened Opened(HttpRequest request, string conversationId, string? user, Caller caller, long watermark)
    {
        var stream = new UriBuilder(new Uri(address.Of(request), $"/v3/directline/conversations/{conversationId}/stream"))
        {
            Query = $"watermark={watermark}&t={tokens.Ticket(conversationId)}",
        };
        stream.Scheme = stream.Scheme == Uri.UriSchemeHttps ? Uri.UriSchemeWss : Uri.UriSchemeWs;
        return new ConversationOpened(
            conversationId,
            tokens.Token(conversationId, user, caller.Token?.TrustedOrigins ?? []),
            stream.Uri.AbsoluteUri);
    }
}
