using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace VirtualAgent.Channels.Twilio.Voice;

/// <summary>Lets one relay socket in for one call: bound to the call, short-lived, good once.</summary>
internal sealed class CallTickets(IOptions<TwilioOptions> options, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, long> _redeemed = new();

    public string Issue(string callSid)
    {
        var expires = (time.GetUtcNow() + Lifetime).ToUnixTimeSeconds();
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        return $"{expires.ToString(CultureInfo.InvariantCulture)}.{nonce}.{Seal(callSid, expires, nonce)}";
    }

    public bool Redeem(string ticket, string callSid)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        foreach (var (old, expired) in _redeemed)
        {
            if (expired < now)
            {
                _redeemed.TryRemove(old, out _);
            }
        }

        return ticket.Split('.') is [var until, var nonce, var seal]
            && long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var expires)
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Seal(callSid, expires, nonce)), Encoding.UTF8.GetBytes(seal))
            && expires >= now
            && _redeemed.TryAdd(nonce, expires);
    }

    private string Seal(string callSid, long expires, string nonce) => Convert.ToHexStringLower(HMACSHA256.HashData(
        Encoding.UTF8.GetBytes(options.Value.AuthToken),
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"relay ticket\n{callSid}\n{expires}\n{nonce}"))));
}
