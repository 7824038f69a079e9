using VirtualAgent.Host.Hosting.Settings;

namespace VirtualAgent.Host.Hosting;

/// <summary>
/// Demo mode: for one machine, with no account anywhere. It is on while nothing configured points outside the machine,
/// unless <c>Demo:Enabled</c> says otherwise, and it listens on loopback addresses only.
/// </summary>
internal static class DemoMode
{
    public static bool IsOn(IConfiguration configuration) =>
        configuration.GetValue<bool?>("Demo:Enabled") ?? !PointsOutside(configuration);

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
            ? new("Demo:Enabled", "demo mode is for this machine only, but PublicBaseUrl is public. Set Demo:Enabled to false.")
            : null;
    }

    public static IReadOnlyList<string> UrlsIn(IConfiguration configuration) =>
    [
        .. (configuration["urls"] ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        .. configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>(),
    ];

    private static bool PointsOutside(IConfiguration configuration)
    {
        if (configuration["PublicBaseUrl"] is { Length: > 0 } address && !IsLoopback(address))
        {
            return true;
        }

        var account = configuration["Twilio:AccountSid"] is { Length: > 0 } || configuration["Twilio:AuthToken"] is { Length: > 0 };
        return account && !(configuration["Twilio:ApiBaseUrl"] is { Length: > 0 } api && IsLoopback(api));
    }

    private static bool IsLoopback(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback;
}
