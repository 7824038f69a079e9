using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace VirtualAgent.Channels.DirectLine.Endpoints;

/// <summary>This host's address as the public sees it.</summary>
internal sealed class PublicAddress(IOptions<DirectLineOptions> options)
{
    public Uri Of(HttpRequest request) =>
        options.Value.PublicBaseUrl ?? new Uri($"{request.Scheme}://{request.Host.ToUriComponent()}/");

    public bool MayEmbed(HttpRequest request)
    {
        if (request.Headers.Origin is not [{ } origin])
        {
            return true;
        }

        return Same(origin, $"{request.Scheme}://{request.Host.ToUriComponent()}")
            || (options.Value.PublicBaseUrl is { } own && Same(origin, own.GetLeftPart(UriPartial.Authority)))
            || options.Value.AllowedOrigins.Any(allowed => Same(origin, allowed.TrimEnd('/')));
    }

    private static bool Same(string origin, string other) => string.Equals(origin, other, StringComparison.OrdinalIgnoreCase);
}
