using System.Net;
using System.Net.Sockets;

namespace VirtualAgent.KnowledgeIngest.Sites;

/// <summary>
/// Connects to public addresses only: a name is resolved once, every address it has is checked, and the connection goes
/// to a checked address, so that a name which changes its mind leads nowhere.
/// </summary>
/// <param name="allowed">Hosts that may have internal addresses: a city's own intranet.</param>
internal sealed class NetworkGuard(IEnumerable<string> allowed, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    private readonly HashSet<string> _allowed = allowed.ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="RefusedAddressException">The host has an address that is not public.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = await AddressesAsync(host, cancellationToken);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<IPAddress[]> AddressesAsync(string host, CancellationToken cancellationToken)
    {
        var addresses = IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? [literal] : await resolve(host, cancellationToken);
        return _allowed.Contains(host) || addresses.All(PublicAddresses.Has) ? addresses : throw new RefusedAddressException(host);
    }
}

/// <summary>A host whose address lies inside a network.</summary>
internal sealed class RefusedAddressException(string host) : IOException($"{host} has an address that is not public");
