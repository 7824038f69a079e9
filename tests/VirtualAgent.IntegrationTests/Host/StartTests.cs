using VirtualAgent.IntegrationTests.Support;

namespace VirtualAgent.IntegrationTests.Host;

public sealed class StartTests
{
    [Fact]
    public async Task Start_NothingConfigured_ServesInDemoModeAndShowsTheStaffPasswordOnce()
    {
        await using var host = await RunningHost.StartAsync();

        Assert.Contains("DEMO MODE", host.Output, StringComparison.Ordinal);
        Assert.Contains("admin@demo.invalid  password: ", host.Output, StringComparison.Ordinal);
        using var page = await host.Client.GetAsync("/");
        Assert.True(page.IsSuccessStatusCode);
        Assert.Contains("default-src 'self'", string.Join(' ', page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);

        await host.KillAsync();
        var before = host.Output.Length;
        await host.RestartAsync();
        Assert.DoesNotContain("password:", host.Output[before..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--urls: demo mode", "--urls", "http://0.0.0.0:5999")]
    [InlineData("PublicBaseUrl: 'http://city.example/' is not https", "--PublicBaseUrl", "http://city.example")]
    [InlineData("WebChat:AllowedOrigins: missing", "--PublicBaseUrl", "https://city.example")]
    [InlineData("Payments:Provider: not", "--PublicBaseUrl", "https://city.example")]
    [InlineData("PublicBaseUrl: missing", "--Twilio:AccountSid", "AC00000000000000000000000000000000")]
    [InlineData("Data:Folder: '/proc/nowhere' cannot be written to", "--Data:Folder", "/proc/nowhere")]
    [InlineData("city.json", "--City:Pack", "/tmp")]
    [InlineData("Llm:ApiKey: missing", "--Llm:ChatModel", "thinker")]
    [InlineData("Llm:TimeoutSeconds", "--Llm:TimeoutSeconds", "soon")]
    [InlineData("Open311:ApiKeys: a key is empty", "--Open311:ApiKeys:0", " ")]
    public async Task Start_UnsafeOrMissingSetting_NamesItAndStops(string expected, string key, string value)
    {
        var (exitCode, output) = await RunningHost.RefusalOfAsync(key, value);

        Assert.Equal(1, exitCode);
        Assert.Contains(expected, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }
}
