namespace VirtualAgent.Host.Hosting.Settings;

/// <summary>The web server's and the log's own settings, which may stand beside the product's.</summary>
internal static class ServerSettings
{
    private const string Logging = "Logging";
    private const string LogLevels = "LogLevel";

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "urls", "environment", "contentRoot", "applicationName", "webroot", "http_ports", "https_ports", "AllowedHosts",
        "shutdownTimeoutSeconds", "detailedErrors", "captureStartupErrors", "preferHostingUrls", "suppressStatusMessages",
    };

    private static readonly HashSet<string> Sections = new(StringComparer.OrdinalIgnoreCase) { "Kestrel", Logging, "hostBuilder", "HostOptions" };

    private static readonly SettingKind Level = SettingKind.OneOf(Enum.GetNames<LogLevel>());

    public static bool Has(string key) => key.Split(':') is [var section, _, ..] ? Sections.Contains(section) : Names.Contains(key);

    /// <summary>What a setting may hold; null where that is the server's to say.</summary>
    public static SettingKind? KindOf(string key) =>
        key.Split(':') is [var section, .., var level, _] && Is(section, Logging) && Is(level, LogLevels) ? Level : null;

    /// <summary>The name that was meant; null where none is near.</summary>
    public static string? Meant(string key) => Names.FirstOrDefault(name => SettingKey.IsNear(key, name));

    private static bool Is(string part, string name) => part.Equals(name, StringComparison.OrdinalIgnoreCase);
}
