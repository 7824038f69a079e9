using System.Security.Cryptography;
using System.Text;

namespace VirtualAgent.Channels.Twilio.Signature;

/// <summary>Twilio's request signature: HMAC-SHA1 over the public URL and the form's parameters.</summary>
public static class RequestSignature
{
    public const string Header = "X-Twilio-Signature";
    public const string BodyHashParameter = "bodySHA256";

    /// <param name="url">As Twilio called it: scheme, host, path and query.</param>
    /// <param name="parameters">Decoded form parameters, all of them; none for a JSON body or a WebSocket handshake.</param>
    public static string Compute(string authToken, string url, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var signed = parameters
            .Distinct()
            .OrderBy(p => p.Key, StringComparer.Ordinal)
            .ThenBy(p => p.Value, StringComparer.Ordinal)
            .Aggregate(new StringBuilder(url), (text, p) => text.Append(p.Key).Append(p.Value));
        return Convert.ToBase64String(
            HMACSHA1.HashData(Encoding.UTF8.GetBytes(authToken), Encoding.UTF8.GetBytes(signed.ToString())));
    }

    /// <summary>Whether one of the tokens signed the request, with or without the scheme's default port in the URL.</summary>
    public static bool IsValid(
        IEnumerable<string> authTokens, string url, IReadOnlyCollection<KeyValuePair<string, string>> parameters, string signature)
    {
        var claimed = Encoding.ASCII.GetBytes(signature);
        var valid = false;
        foreach (var token in authTokens)
        {
            foreach (var spelling in Spellings(url))
            {
                valid |= CryptographicOperations.FixedTimeEquals(
                    Encoding.ASCII.GetBytes(Compute(token, spelling, parameters)), claimed);
            }
        }

        return valid;
    }

    /// <summary>Whether a body is the one whose hash the signed URL carries (lower-case hex; Base64 from older clients).</summary>
    public static bool IsBodyHash(ReadOnlySpan<byte> body, string claimed)
    {
        var hash = SHA256.HashData(body);
        var text = Encoding.ASCII.GetBytes(claimed);
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash)), text)
            | CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Convert.ToBase64String(hash)), text);
    }

    private static IEnumerable<string> Spellings(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) + "://".Length;
        var end = url.IndexOfAny(['/', '?', '#'], start);
        end = end < 0 ? url.Length : end;
        var defaultPort = url.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
            || url.StartsWith("wss:", StringComparison.OrdinalIgnoreCase) ? ":443" : ":80";
        var authority = url[start..end];
        var bare = authority.EndsWith(defaultPort, StringComparison.Ordinal) ? authority[..^defaultPort.Length] : authority;
        yield return url[..start] + bare + url[end..];
        if (!bare[(bare.LastIndexOf(']') + 1)..].Contains(':'))
        {
            yield return url[..start] + bare + defaultPort + url[end..];
        }
    }
}
