using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using VirtualAgent.Channels.DirectLine.Tokens;

namespace VirtualAgent.Channels.DirectLine.Endpoints;

/// <summary>Reads the bearer of a request; a refusal is a ready answer.</summary>
internal sealed class CallerCheck(TokenIssuer tokens, IOptions<DirectLineOptions> options)
{
    private const string Scheme = "Bearer ";

    public (Caller? Caller, IResult? Refusal) Of(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || header.Length <= Scheme.Length)
        {
            return (null, DirectLineError.NoToken);
        }

        var bearer = header[Scheme.Length..].Trim();
        if (IsSecret(bearer))
        {
            return (new Caller(null), null);
        }

        return tokens.ReadToken(bearer) switch
        {
            TokenCheck<ChatToken>.Valid valid when Trusts(valid.Value, request) => (new Caller(valid.Value), null),
            TokenCheck<ChatToken>.Valid => (null, DirectLineError.OriginNotAllowed),
            TokenCheck<ChatToken>.Expired => (null, DirectLineError.TokenExpired),
            _ => (null, DirectLineError.BadToken),
        };
    }

    /// <summary>As <see cref="Of(HttpRequest)"/>, for one conversation.</summary>
    public (Caller? Caller, IResult? Refusal) Of(HttpRequest request, string conversationId) => Of(request) switch
    {
        ({ } caller, _) when !caller.MayUse(conversationId) => (null, DirectLineError.OtherConversation),
        var checkedCaller => checkedCaller,
    };

    private static bool Trusts(ChatToken token, HttpRequest request) =>
        token.TrustedOrigins.Count == 0
        || request.Headers.Origin is not [{ } origin]
        || token.TrustedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase);

    private bool IsSecret(string bearer) =>
        options.Value.Secret is { Length: > 0 } secret
        && CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(bearer)),
            SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
