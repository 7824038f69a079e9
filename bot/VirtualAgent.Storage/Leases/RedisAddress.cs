using System.Diagnostics.CodeAnalysis;
using StackExchange.Redis;

namespace VirtualAgent.Storage.Leases;

/// <summary>Reads <c>Redis:ConnectionString</c>: addresses and options, divided by commas.</summary>
internal static class RedisAddress
{
    private const string Scheme = "://";

    public static bool TryParse(string text, [NotNullWhen(true)] out ConfigurationOptions? server)
    {
        server = null;
        if (text.Contains(Scheme, StringComparison.Ordinal))
        {
            return false;
        }

        try
        {
            var parsed = ConfigurationOptions.Parse(text, ignoreUnknown: false);
            server = parsed.EndPoints.Count > 0 ? parsed : null;
            return server is not null;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException)
        {
            return false;
        }
    }

    public static ConfigurationOptions Parse(string text) =>
        TryParse(text, out var server) ? server : throw new ArgumentException("This is no Redis address.", nameof(text));
}
