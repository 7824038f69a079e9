using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace VirtualAgent.Host.Hosting.Settings;

/// <summary>Whether the addresses of <c>--urls</c> can be listened on.</summary>
internal static class ListenCheck
{
    private const string Key = "--urls";

    /// <summary>The mark of a certificate made by <c>dotnet dev-certs</c>.</summary>
    private const string DeveloperCertificate = "1.3.6.1.4.1.311.84.1.1";

    /// <param name="certified">Whether a certificate is configured.</param>
    public static IEnumerable<SettingFault> Faults(IEnumerable<string> urls, bool certified) =>
        urls.Select(url => FaultOf(url, certified)).OfType<SettingFault>();

    public static bool IsAddress(string url) => Parse(url) is not null;

    private static SettingFault? FaultOf(string url, bool certified)
    {
        if (Parse(url) is not { } address)
        {
            return new(Key, $"'{url}' is not an address to listen on. Write it like http://localhost:5080.");
        }

        if (address.Scheme == Uri.UriSchemeHttps && !certified && !HasDeveloperCertificate())
        {
            return new(Key, $"{url}: https needs a certificate. Set Kestrel:Certificates:Default:Path, or listen on http behind a proxy.");
        }

        try
        {
            foreach (var at in AddressesOf(address.Host))
            {
                using var probe = new TcpListener(at, address.Port);
                probe.Start();
            }

            return null;
        }
        catch (SocketException exception)
        {
            return new(Key, $"{url}: {Reason(exception)}");
        }
    }

    private static BindingAddress? Parse(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            return address is { Scheme: "http" or "https", IsUnixPipe: false, IsNamedPipe: false, PathBase.Length: 0, Port: >= 0 and <= IPEndPoint.MaxPort }
                && (IPAddress.TryParse(address.Host, out _) || !address.Host.Contains(':', StringComparison.Ordinal))
                ? address
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>As the web server reads a host: a name that is not localhost means every address.</summary>
    private static IEnumerable<IPAddress> AddressesOf(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? [IPAddress.Loopback]
        : IPAddress.TryParse(host, out var address) ? [address]
        : [IPAddress.Any];

    private static bool HasDeveloperCertificate()
    {
        using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser, OpenFlags.ReadOnly);
        return store.Certificates.Any(certificate => certificate.Extensions.Any(extension => extension.Oid?.Value == DeveloperCertificate));
    }

    private static string Reason(SocketException exception) => exception.SocketErrorCode switch
    {
        SocketError.AddressAlreadyInUse => "something else listens there. Stop it, or choose another port.",
        SocketError.AccessDenied => "this user may not listen there. Choose a port above 1023.",
        SocketError.AddressNotAvailable => "this machine does not have that address. Choose one that it has, such as http://localhost:5080.",
        _ => exception.Message,
    };
}
