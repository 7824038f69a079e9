using VirtualAgent.Core.City;

namespace VirtualAgent.Host.Pages.Documents;

/// <summary>The demo city's site does not exist: its canonical addresses are led to the pages here.</summary>
public static class CityLinks
{
    public const string Prefix = "/city/";

    /// <summary>The address here of a document of the city's site; any other address stays as it is.</summary>
    public static string Local(CityProfile city, string url) =>
        PathOf(city, url) is { } path ? Prefix + path : url;

    /// <summary>The same for those who read it elsewhere, with this host's own address.</summary>
    public static string Public(CityProfile city, Uri host, string url) =>
        PathOf(city, url) is { } path ? host.AbsoluteUri.TrimEnd('/') + Prefix + path : url;

    /// <summary>The path below the city's site, or null for an address elsewhere.</summary>
    public static string? PathOf(CityProfile city, string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host == city.Website.Host
            ? (address.AbsolutePath + address.Fragment).TrimStart('/')
            : null;
}
