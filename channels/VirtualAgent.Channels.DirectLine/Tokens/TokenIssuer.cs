using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace VirtualAgent.Channels.DirectLine.Tokens;

/// <summary>
/// Makes and reads tokens and stream tickets. The expiry stands inside what is protected, so that an old token can be
/// told from a forged one.
/// </summary>
internal sealed class TokenIssuer(IDataProtectionProvider protection, TimeProvider time)
{
    private readonly IDataProtector _tokens = protection.CreateProtector("DirectLine.Token.v1");
    private readonly IDataProtector _tickets = protection.CreateProtector("DirectLine.Ticket.v1");

    public static string NewConversationId() => RandomId();

    public static string NewUserId() => $"dl_{RandomId()}";

    public string Token(string conversationId, string? userId, IReadOnlyList<string> trustedOrigins) => Protect(
        _tokens,
        new ChatToken(conversationId, userId, trustedOrigins, time.GetUtcNow() + DirectLineLimits.TokenLifetime));

    public string Ticket(string conversationId) => Protect(
        _tickets,
        new StreamTicket(conversationId, time.GetUtcNow() + DirectLineLimits.TicketLifetime));

    public TokenCheck<ChatToken> ReadToken(string value) => Read<ChatToken>(_tokens, value, t => t.Expires);

    public TokenCheck<StreamTicket> ReadTicket(string value) => Read<StreamTicket>(_tickets, value, t => t.Expires);

    private static string Protect<T>(IDataProtector protector, T value) => protector.Protect(JsonSerializer.Serialize(value));

    private TokenCheck<T> Read<T>(IDataProtector protector, string value, Func<T, DateTimeOffset> expires)
    {
        try
        {
            var read = JsonSerializer.Deserialize<T>(protector.Unprotect(value))!;
            return expires(read) > time.GetUtcNow() ? new TokenCheck<T>.Valid(read) : new TokenCheck<T>.Expired();
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return new TokenCheck<T>.Forged();
        }
    }

    private static string RandomId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
