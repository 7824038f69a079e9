using System.Net;
using System.Net.Sockets;
using VirtualAgent.IntegrationTests.Staff;
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

    [Fact]
    public async Task Start_AddressesThatCannotBeListenedOn_NamesEach()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var inUse = $"http://localhost:{((IPEndPoint)taken.LocalEndpoint).Port}";

        await RefusesAsync(
            ["--urls", $"http://0.0.0.0:0;http://*:0;elsewhere;http://localhost:99999;https://localhost:0;http://203.0.113.7:5999;{inUse}"],
            "--urls: demo mode listens on this machine only, not on http://0.0.0.0:0, http://*:0, http://203.0.113.7:5999.",
            "--urls: 'elsewhere' is not an address to listen on",
            "--urls: 'http://localhost:99999' is not an address to listen on",
            "--urls: https://localhost:0: https needs a certificate",
            "--urls: http://203.0.113.7:5999: this machine does not have that address",
            $"--urls: {inUse}: something else listens there");
    }

    [Fact]
    public Task Start_SettingsThatAreNone_NamesEachWithItsRemedy() => RefusesAsync(
        [
            "--PublicBaseUrl", "notaurl",
            "--Demo:Enabled", "maybe",
            "--Data:Folder", "/proc/nowhere",
            "--City:Pack", "/nowhere",
            "--Storage:Provider", "mysql",
            "--Twilio:AuthTokn", "x",
            "--Voice:Speed", "x",
            "--Voice:Mode", "shout",
            "--Voice:StaffNumber", "call us",
            "--WebChat:TokenBurst", "0",
            "--ForwardedHeaders:KnownProxies:0", "proxy",
            "--DirectLine:Secret", "short",
            "--Llm:ChatModel", "thinker",
            "--Llm:TimeoutSeconds", "301",
            "--Open311:ApiKeys:0", " ",
            "--Open311:PublishDescriptions", "perhaps",
        ],
        "PublicBaseUrl: 'notaurl' is not a web address",
        "Demo:Enabled: 'maybe' is neither true nor false",
        "Data:Folder: '/proc/nowhere' cannot be written to",
        "City:Pack: '/nowhere' does not exist",
        "Storage:Provider: 'mysql' is unknown. Use sqlite or postgres",
        "Twilio:AuthTokn: unknown. Did you mean Twilio:AuthToken?",
        "Voice:Speed: unknown. Known are Voice:StaffNumber, Voice:Mode",
        "Voice:Mode: 'shout' is unknown. Use relay or gather",
        "Voice:StaffNumber: malformed",
        "WebChat:TokenBurst: '0' is not a whole number from 1",
        "ForwardedHeaders:KnownProxies:0: 'proxy' is not an IP address",
        "DirectLine:Secret: shorter than 32 characters",
        "Llm:TimeoutSeconds: '301' is not a whole number from 1 to 300",
        "Llm:ApiKey: missing",
        "Open311:ApiKeys: a key is empty",
        "Open311:PublishDescriptions: 'perhaps' is neither true nor false");

    [Fact]
    public Task Start_ForRealResidents_NamesAllThatIsMissingOrUnsafe() => RefusesAsync(
        [
            "--PublicBaseUrl", "http://city.example", "--Twilio:AccountSid", "nope", "--City:Pack", "/tmp",
            "--Staff:AdminEmail", "chief@city.example", "--Staff:AdminPassword", "short",
        ],
        "PublicBaseUrl: 'http://city.example/' is not https",
        "WebChat:AllowedOrigins: missing",
        "Payments:Provider: missing",
        "Twilio:AccountSid: missing or malformed",
        "Twilio:AuthToken: missing",
        "Staff:AdminPassword: Passwords must be at least 12 characters",
        "city.json: The file is missing");

    [Fact]
    public Task Start_AccountWithoutAddress_NamesTheAddressAndTheDatabase() => RefusesAsync(
        ["--Twilio:AccountSid", "AC00000000000000000000000000000000", "--Storage:Provider", "postgres"],
        "PublicBaseUrl: missing",
        "Storage:ConnectionString: PostgreSQL needs one");

    [Fact]
    public async Task Start_DatabaseIsNone_NamesTheFolder()
    {
        var folder = Directory.CreateTempSubdirectory("no-database-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "virtualagent.db"), string.Concat(Enumerable.Repeat("This is not a database. ", 100)));

        await RefusesAsync(["--Data:Folder", folder.FullName], $"Data:Folder: the database in '{folder.FullName}' cannot be opened");
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Start_FaultyPack_TellsTheFaultsOfItsTablesAndItsDocuments()
    {
        var folder = Directory.CreateTempSubdirectory("faulty-city-");
        var pack = OpenCityPack.CopyTo(folder.FullName);
        await File.AppendAllTextAsync(Path.Combine(pack, "places", "addresses.csv"), "x,Nowhere Street,0,0,1,A,1\n");
        await File.WriteAllTextAsync(Path.Combine(pack, "knowledge", "clerk", "privacy.md"), "---\ntitle: \"Privacy\n---\nText.\n");
        var days = Path.Combine(pack, "places", "collection-days.json");
        await File.WriteAllTextAsync(days, (await File.ReadAllTextAsync(days)).Replace("/es/", "/no-such-page/", StringComparison.Ordinal));

        await RefusesAsync(
            ["--City:Pack", pack],
            "'number' must be a whole number from 1, not 'x'",
            "is not a street of streets.csv: Nowhere Street",
            "knowledge/clerk/privacy.md:2: Not valid YAML",
            "places/collection-days.json: 'source.url.es' is not the address of a document");
        folder.Delete(recursive: true);
    }

    private static async Task RefusesAsync(string[] arguments, params string[] expected)
    {
        var (exitCode, output) = await RunningHost.RefusalOfAsync(arguments);

        Assert.Equal(1, exitCode);
        Assert.StartsWith("The host cannot start:", output.TrimStart(), StringComparison.Ordinal);
        Assert.All(expected, text => Assert.Contains(text, output, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }
}
