using VirtualAgent.IntegrationTests.Support;

namespace VirtualAgent.IntegrationTests.KnowledgeIngest;

/// <summary>Sites that the host crawls by its configuration.</summary>
public sealed class SourceTests
{
    [Fact]
    public async Task Source_Configured_IsCrawledByTheHost()
    {
        await using var site = await TestSite.StartAsync();
        site.Page("/", $"<p>{TestSite.Sentence}</p>");
        await using var host = await RunningHost.StartAsync(
            "--Knowledge:Sources:0:Start", site.Address.AbsoluteUri, "--Knowledge:Sources:0:DelaySeconds", "0", "--Knowledge:AllowedHosts:0", "127.0.0.1");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!host.Output.Contains($"{site.Address}: 1 documents, 1 of them new", StringComparison.Ordinal))
        {
            await Task.Delay(50, patience.Token);
        }
    }

    [Fact]
    public async Task Source_WithoutAnAddress_StopsTheStart()
    {
        var (exitCode, output) = await RunningHost.RefusalOfAsync("--Knowledge:Sources:0:Start", "city");
        Assert.NotEqual(0, exitCode);
        Assert.Contains("Knowledge:Sources:0:Start: 'city' is not a web address.", output, StringComparison.Ordinal);
    }
}
