using Microsoft.AspNetCore.Http;
using VirtualAgent.Channels.DirectLine.Activities;
using VirtualAgent.Channels.DirectLine.Tokens;
using VirtualAgent.Core.City;

namespace VirtualAgent.Channels.DirectLine.Endpoints;

/// <summary>Where tokens come from: our own widget, another server with the secret, or an older token.</summary>
internal sealed class TokenEndpoints(TokenIssuer tokens, CallerCheck callers, PublicAddress address, NewChatLimit limit, CityProfile city)
{
    private const string UserPrefix = "dl_";

    /// <summary><c>POST /webchat/token</c></summary>
    public async Task<IResult> WebChatAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (!address.MayEmbed(context.Request))
        {
            return DirectLineError.OriginNotAllowed;
        }

        var (body, fault) = await BoundedBody.ReadAsync<TokenParameters>(context.Request, DirectLineLimits.ChatBytes, cancellationToken);
        if (body is null)
        {
            return fault!;
        }

        using var lease = await limit.AcquireAsync(context);
        if (!lease.IsAcquired)
        {
            context.Response.Headers.RetryAfter = "60";
            return DirectLineError.TooMany;
        }

        var user = TokenIssuer.NewUserId();
        return Opened(TokenIssuer.NewConversationId(), user, [], user, ServedCity.Of(city));
    }

    /// <summary><c>POST /v3/directline/tokens/generate</c></summary>
    public async Task<IResult> GenerateAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var (caller, refusal) = callers.Of(request);
        if (caller is null)
        {
            return refusal!;
        }

        if (!caller.IsServer)
        {
            return DirectLineError.SecretNeeded;
        }

        var (body, fault) = await BoundedBody.ReadAsync<TokenParameters>(request, cancellationToken);
        if (body is null)
        {
            return fault!;
        }

        if (body.User?.Id is { } id && !(id.StartsWith(UserPrefix, StringComparison.Ordinal) && id.Length <= 100))
        {
            return DirectLineError.BadArgument("'user.id' begins with 'dl_' and has at most 100 characters.");
        }

        return Opened(TokenIssuer.NewConversationId(), body.User?.Id, body.TrustedOrigins ?? [], null);
    }

    /// <summary><c>POST /v3/directline/tokens/refresh</c></summary>
    public IResult Refresh(HttpRequest request) => callers.Of(request) switch
    {
        ({ Token: { } token }, _) => Opened(token.ConversationId, token.UserId, token.TrustedOrigins, null),
        (not null, _) => DirectLineError.BadArgument("A secret is not refreshed; send a token."),
        (_, var refusal) => refusal!,
    };

    private IResult Opened(string conversation, string? user, IReadOnlyList<string> origins, string? shownUser, ServedCity? city = null) => Results.Json(
        new ConversationOpened(conversation, tokens.Token(conversation, user, origins), UserId: shownUser, City: city),
        DirectLineJson.Options);
}
