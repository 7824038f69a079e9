using VirtualAgent.Host.Hosting.Settings;

namespace VirtualAgent.Host.Hosting;

/// <summary>
/// Demo mode: for one machine, with no account anywhere. It is on while nothing configured points outside the machine,
/// unless <c>Demo:Enabled</c> says otherwise, and it listens on loopback addresses only.
/// </summary>
internal static class DemoMode
{
    public static bool IsOn(IConfiguration configuration) =>
        configuration.GetValue<bool?>("Demo:Enabled") ?? PointsOutside(configuration) is null;

    /// <summary>That a setting ended demo mode unasked, or null.</summary>
    public static SettingFault? EndOf(IConfiguration configuration) =>
        configuration.GetValue<bool?>("Demo:Enabled") is null && PointsOutside(configuration) is { } key
            ? new(key, "ended demo mode: with it this host is for real residents, who need all that is named here. "
                + $"To try things on this machine alone, leave it out{(key == "PublicBaseUrl" ? string.Empty : " or set Demo:Enabled to true")}.")
            : null;

    /// <summary>The names that a browser on this machine asks for; a stranger's page that had its own name led here asks for another.</summary>
    public static IReadOnlyList<string> Hosts(HostSettings settings, IConfiguration configuration) =>
    [
        .. settings.Urls.Append(configuration["PublicBaseUrl"])
            .Select(url => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.IsLoopback ? address.Host : null)
            .OfType<string>().Concat(["localhost", "127.0.0.1", "[::1]"]).Distinct(),
    ];

    /// <summary>Why demo mode may not start here, or null.</summary>
    public static SettingFault? FaultOf(HostSettings settings, IConfiguration configuration)
    {
        var outside = settings.Urls.Where(url => ListenCheck.IsAddress(url) && !IsLoopback(url)).ToList();
        if (outside.Count > 0)
        {
            return new("--urls", $"demo mode listens on this machine only, not on {string.Join(", ", outside)}. "
                + "Use a localhost address, or configure PublicBaseUrl and Twilio for real residents.");
        }

        return configuration["PublicBaseUrl"] is { } address && !IsLoopback(address)
            ? new("Demo:Enabled", "demo mode is for this machine only, but PublicBaseUrl is public. Leave one of the two out.")
            : null;
    }

    public static IReadOnlyList<string> UrlsIn(IConfiguration configuration) =>
    [
        .. (configuration["urls"] ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        .. configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>(),
    ];

    /// <summary>The setting that does, or null.</summary>
    private static string? PointsOutside(IConfiguration configuration)
    {
        if (configuration["PublicBaseUrl"] is { Length: > 0 } address && !IsLoopback(address))
        {
            return "PublicBaseUrl";
        }

        return configuration["Twilio:ApiBaseUrl"] is { Length: > 0 } api && IsLoopback(api)
            ? null
            : new[] { "Twilio:AccountSid", "Twilio:AuthToken" }.FirstOrDefault(key => configuration[key] is { Length: > 0 });
    }

    public static bool IsLoopback(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback;
}
