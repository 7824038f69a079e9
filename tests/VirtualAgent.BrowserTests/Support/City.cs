using Microsoft.Playwright;
using VirtualAgent.IntegrationTests.Support;

namespace VirtualAgent.BrowserTests.Support;

/// <summary>One city hall, one browser and one site of somebody else's, for all tests.</summary>
public sealed class City : IAsyncLifetime
{
    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = default!;

    public RunningHost Host { get; private set; } = default!;

    /// <summary>Under one of its two names it may embed the chat, under the other it may not.</summary>
    public OtherSite OtherSite { get; private set; } = default!;

    public async Task InitializeAsync()
    {
        if (Chromium.Missing is not null)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(BrowserTest.Patience);
        OtherSite = await OtherSite.StartAsync();
        var host = RunningHost.StartAsync("--WebChat:AllowedOrigins:0", OtherSite.Allowed.GetLeftPart(UriPartial.Authority));
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(Chromium.Options);
        Host = await host;
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.CloseAsync();
        }

        _playwright?.Dispose();
        if (Host is not null)
        {
            await Host.DisposeAsync();
        }

        if (OtherSite is not null)
        {
            await OtherSite.DisposeAsync();
        }
    }
}
