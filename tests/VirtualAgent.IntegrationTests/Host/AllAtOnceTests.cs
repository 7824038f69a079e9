using VirtualAgent.IntegrationTests.Support;

namespace VirtualAgent.IntegrationTests.Host;

/// <summary>A fault that hides others is told together with them, and one fault is told once.</summary>
public sealed class AllAtOnceTests
{
    [Theory]
    [InlineData("--Data:Folder", "/proc/nowhere", "Data:Folder: '/proc/nowhere' cannot be written to")]
    [InlineData("--Storage:Provider", "mysql", "Storage:Provider: 'mysql' is unknown")]
    [InlineData("--Redis:ConnectionString", "redis://cache", "Redis:ConnectionString: this is no Redis address")]
    public Task Start_DatabaseThatCannotBeAsked_NamesTheFirstAccountToo(string key, string value, string fault) => StartTests.RefusesAsync(
        [
            "--PublicBaseUrl", "https://agent.city.gov", "--WebChat:AllowedOrigins:0", "https://www.city.gov", "--Payments:Provider", "none",
            key, value,
        ],
        fault,
        "Staff:AdminEmail: missing, unless a staff account exists already: name the first administrator's e-mail address",
        "Staff:AdminPassword: missing, unless a staff account exists already");

    [Fact]
    public async Task Start_ListWithAFaultyValue_TellsTheValueAlone()
    {
        var (_, output) = await RunningHost.RefusalOfAsync("--WebChat:AllowedOrigins:0", "https://www.city.gov/chat");

        Assert.Contains("WebChat:AllowedOrigins:0: 'https://www.city.gov/chat' is more than the address of a site", output, StringComparison.Ordinal);
        Assert.DoesNotContain("WebChat:AllowedOrigins: ", output, StringComparison.Ordinal);
    }
}
