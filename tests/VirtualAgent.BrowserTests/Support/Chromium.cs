using Microsoft.Playwright;

namespace VirtualAgent.BrowserTests.Support;

/// <summary>The browser that is installed on this machine.</summary>
internal static class Chromium
{
    /// <summary>Null where there is none.</summary>
    public static string? Program { get; } =
        new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    public static string? Missing => Program is null ? "Chromium is not installed (apt install chromium)." : null;

    public static BrowserTypeLaunchOptions Options => new()
    {
        ExecutablePath = Program,
        Headless = true,
        Args =
        [
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync",
        ],
    };
}
