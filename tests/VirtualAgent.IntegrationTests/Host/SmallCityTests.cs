using VirtualAgent.IntegrationTests.Staff;
using VirtualAgent.IntegrationTests.Support;

namespace VirtualAgent.IntegrationTests.Host;

/// <summary>A city that has little behind its agent promises little.</summary>
public sealed class SmallCityTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("small-city-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Pages_CityOfOneLanguageWithDocumentsAlone_OfferNothingElse()
    {
        await using var host = await RunningHost.FirstStartAsync("--City:Pack", PortAmity());

        var home = await host.Client.GetStringAsync("/");
        var phone = await host.Client.GetStringAsync("/phone");
        var greeting = (await WebChatSession.OpenAsync(host.Client)).Greeting;

        foreach (var offered in new[] { "Spanish", "español", "licencia", "pothole", "Report a problem", "Pay a" })
        {
            Assert.All(new[] { home, phone, greeting }, page => Assert.DoesNotContain(offered, page, StringComparison.OrdinalIgnoreCase));
        }

        Assert.Contains("Ask about", home, StringComparison.Ordinal);
        Assert.Contains("Ask me anything", greeting, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_CityWithoutDocuments_DoNotAskForQuestions()
    {
        var pack = PortAmity();
        Directory.Delete(Path.Combine(pack, "knowledge"), recursive: true);
        Directory.CreateDirectory(Path.Combine(pack, "knowledge"));
        await using var host = await RunningHost.FirstStartAsync("--City:Pack", pack);

        Assert.DoesNotContain("Ask about", await host.Client.GetStringAsync("/"), StringComparison.Ordinal);
        var greeting = (await WebChatSession.OpenAsync(host.Client)).Greeting;
        Assert.DoesNotContain("question", greeting, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Ask me", greeting, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bill_CityThatTakesNoPaymentsHere_IsToldWithoutBeingOffered()
    {
        await using var host = await RunningHost.StartAsync("--Payments:Provider", "none");
        var resident = await WebChatSession.OpenAsync(host.Client);

        var told = string.Join('\n', await resident.AskAsync("C1001775"));

        Assert.Contains("C1001775", told, StringComparison.Ordinal);
        Assert.Contains("can't take payments here", told, StringComparison.Ordinal);
        Assert.DoesNotContain("pay this now", told, StringComparison.Ordinal);
    }

    private string PortAmity() => OpenCityPack.CopyTo(_folder.FullName, Path.Combine("evals", "datasets", "cities", "port-amity"));
}
