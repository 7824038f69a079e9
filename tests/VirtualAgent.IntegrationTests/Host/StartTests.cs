using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using VirtualAgent.IntegrationTests.Staff;
using VirtualAgent.IntegrationTests.Support;

namespace VirtualAgent.IntegrationTests.Host;

public sealed class StartTests
{
    [Fact]
    public async Task Start_NothingConfigured_ServesInDemoModeAndShowsTheStaffPasswordOnce()
    {
        await using var host = await RunningHost.FirstStartAsync();

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
    public async Task Start_OwnModels_DecidesByThem()
    {
        var models = Directory.CreateTempSubdirectory("va-models-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(models.FullName, "evidence.json"), """{"Weights":{"Bias":-100},"Trees":[]}""");
            await using var host = await RunningHost.StartAsync("--Knowledge:Models", models.FullName);
            var resident = await WebChatSession.OpenAsync(host.Client);

            var answer = (await resident.AskAsync("whats it run to bring home a shelter dog"))[0].GetProperty("text").GetString();

            Assert.Contains("don't know", answer, StringComparison.Ordinal);
        }
        finally
        {
            models.Delete(recursive: true);
        }
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
        "Open311:ApiKeys: a key is shorter than 16 characters",
        "Open311:PublishDescriptions: 'perhaps' is neither true nor false");

    [Fact]
    public Task Start_NamesNearlyRight_NamesWhatWasMeant() => RefusesAsync(
        [
            "--PublicBaseUri", "https://agent.city.gov",
            "--Twillio:AccountSid", "AC0",
            "--Redis:ConectionString", "cache:6379",
            "--Rediss:ConnectionString", "cache:6379",
            "--Knowledge:Source:0:Start", "https://www.city.gov",
            "--Knowledge:Indx", "qdrant",
            "--Knowledge:AllowedHost:0", "intranet",
            "--Knowledge:AllowedHosts", "intranet",
            "--WebChat:AllowedOrigins", "https://www.city.gov",
            "--Redis", "cache:6379",
            "--DataFolder", "/tmp",
        ],
        "PublicBaseUri: unknown. Did you mean PublicBaseUrl?",
        "Twillio:AccountSid: unknown. Did you mean Twilio:AccountSid?",
        "Redis:ConectionString: unknown. Did you mean Redis:ConnectionString?",
        "Rediss:ConnectionString: unknown. Did you mean Redis:ConnectionString?",
        "Knowledge:Source:0:Start: unknown. Did you mean Knowledge:Sources:0:Start?",
        "Knowledge:Indx: unknown. Did you mean Knowledge:Index?",
        "Knowledge:AllowedHost:0: unknown. Did you mean Knowledge:AllowedHosts:0?",
        "Knowledge:AllowedHosts: is a list. Write its values one by one: Knowledge:AllowedHosts:0 intranet",
        "WebChat:AllowedOrigins: is a list. Write its values one by one: WebChat:AllowedOrigins:0 https://www.city.gov",
        "Redis: is a section. Known are Redis:ConnectionString",
        "DataFolder: unknown. Did you mean Data:Folder?");

    [Fact]
    public Task Start_ValuesThatCannotBe_NamesEachWithItsRemedy() => RefusesAsync(
        [
            "--Redis:ConnectionString", "redis://cache:6379",
            "--Knowledge:Models", "/nowhere",
            "--Llm:Authentication", "foo", "--Llm:ChatModel", "thinker",
            "--Knowledge:Sources:0:Start", "nowhere", "--Knowledge:Sources:0:DelaySeconds", "fast",
            "--Knowledge:Sources:0:MostPages", "many", "--Knowledge:Sources:0:EveryHours", "-1",
            "--Knowledge:Sources:1:Department", "nosuch",
            "--Twilio:From", "555-0100", "--Twilio:MessagingServiceSid", "XX", "--Twilio:ApiBaseUrl", "http://foo.example",
            "--PublicBaseUrl", "https://agent.city.gov/chat?x=1",
            "--Storage:ConnectionString", "Host=db;Database=agent;Username=agent",
        ],
        "Knowledge:Models: there is no folder '/nowhere'",
        "Redis:ConnectionString: this is no Redis address. Write it like 'host:6379' or 'host:6379,password=…'",
        "Llm:Authentication: 'foo' is unknown. Use key or entra",
        "Knowledge:Sources:0:Start: 'nowhere' is not a web address",
        "Knowledge:Sources:0:DelaySeconds: 'fast' is not a number from 0",
        "Knowledge:Sources:0:MostPages: 'many' is not a whole number from 1",
        "Knowledge:Sources:0:EveryHours: '-1' is not a number from 1",
        "Knowledge:Sources:1:Start: missing",
        "Knowledge:Sources:1:Department: the city has no department 'nosuch'. Its departments are ",
        "Twilio:From: malformed",
        "Twilio:MessagingServiceSid: malformed",
        "Twilio:ApiBaseUrl: not https",
        "PublicBaseUrl: 'https://agent.city.gov/chat?x=1' is more than the address of a site",
        "Storage:Provider: missing, but Storage:ConnectionString is of PostgreSQL");

    [Fact]
    public Task Start_AddressWithAPassword_SaysSoWithoutThePassword() => RefusesAsync(
        ["--PublicBaseUrl", "https://us:secret@agent.city.gov/path"],
        "PublicBaseUrl: 'https://agent.city.gov/path' is more than the address of a site. Write it without a path or a password, such as https://agent.city.gov.");

    [Theory]
    [InlineData("localhost:6643,foo=bar")]
    [InlineData("redis://:secret@localhost")]
    [InlineData(",abortConnect=false")]
    public Task Start_RedisAddressThatIsNone_SaysSoWithoutThePassword(string address) => RefusesAsync(
        ["--Redis:ConnectionString", address, "--Data:Folder", string.Empty],
        "Redis:ConnectionString: this is no Redis address. Write it like 'host:6379'",
        "Data:Folder: empty");

    [Fact]
    public async Task Start_RedisAway_WarnsAtOnceAndServes()
    {
        await using var host = await RunningHost.StartAsync("--Redis:ConnectionString", "127.0.0.1:1");

        Assert.Contains("Redis does not answer", host.Output, StringComparison.Ordinal);
        Assert.NotEmpty(await (await WebChatSession.OpenAsync(host.Client)).AskAsync("how much is a dog license"));
    }

    [Fact]
    public async Task Start_WithoutTwilio_ServesTheChatAndNothingOfTwilio()
    {
        await using var host = await RunningHost.StartAsync(
            "--Demo:Enabled", "false", "--PublicBaseUrl", "https://agent.city.gov", "--WebChat:AllowedOrigins:0", "https://www.city.gov",
            "--Payments:Provider", "none", "--Staff:AdminEmail", "chief@city.gov", "--Staff:AdminPassword", "Riverbend-Bridge-7");

        Assert.Contains("no Twilio account is configured", host.Output, StringComparison.Ordinal);
        Assert.NotEmpty(await (await WebChatSession.OpenAsync(host.Client)).AskAsync("how much is a dog license"));
        using var text = await host.Client.PostAsync("/twilio/sms", new FormUrlEncodedContent([]));
        Assert.Equal(HttpStatusCode.NotFound, text.StatusCode);
    }

    [Fact]
    public async Task Start_DamagedIndex_IsMovedAsideAndMadeAgain()
    {
        await using var host = await RunningHost.FirstStartAsync();
        await host.KillAsync();
        var index = Path.Combine(host.DataFolder, "knowledge.db");
        await File.WriteAllBytesAsync(index, Enumerable.Range(0, 20_000).Select(i => (byte)(i * 7)).ToArray());
        File.Delete(index + "-wal");

        await host.RestartAsync();

        Assert.Contains($"it is moved to {index}.broken", host.Output, StringComparison.Ordinal);
        var chat = await WebChatSession.OpenAsync(host.Client);
        Assert.Contains("$12", Assert.Single(await chat.AskAsync("how much is a dog license")).GetProperty("text").GetString(), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(host.DataFolder));
        }
    }

    [Fact]
    public async Task Start_DatabaseOfALaterVersion_SaysSo()
    {
        await using var host = await RunningHost.StartAsync();
        await host.KillAsync();
        using (var database = new SqliteConnection($"Data Source={Path.Combine(host.DataFolder, "virtualagent.db")};Pooling=False"))
        {
            database.Open();
            using var later = database.CreateCommand();
            later.CommandText = """INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Later', '20')""";
            later.ExecuteNonQuery();
        }

        await RefusesAsync(["--Data:Folder", host.DataFolder], "Data:Folder: a later version of the product has used this database. It holds the change '29990101000000_Later'");
    }

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
        "Twilio:AuthToken: missing or malformed",
        "Staff:AdminPassword: Passwords must be at least 12 characters",
        "city.json: The file is missing");

    [Fact]
    public Task Start_AccountWithoutAddress_NamesTheAddressAndTheDatabase() => RefusesAsync(
        ["--Twilio:AccountSid", "AC00000000000000000000000000000000", "--Storage:Provider", "postgres"],
        "Twilio:AccountSid: ended demo mode",
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
    public Task Start_DatabaseServerAway_NamesTheConnection() => RefusesAsync(
        ["--Storage:Provider", "postgres", "--Storage:ConnectionString", "Host=127.0.0.1;Port=1;Username=va;Password=va;Database=va"],
        "Storage:ConnectionString: the database cannot be opened: Failed to connect to 127.0.0.1:1");

    [Fact]
    public async Task Start_DemoForTheWholeNetwork_TellsOnlyThat()
    {
        var (_, output) = await RunningHost.RefusalOfAsync(["--urls", "http://0.0.0.0:0"]);
        Assert.Equal(2, output.Trim().Split('\n').Length);
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

    internal static async Task RefusesAsync(string[] arguments, params string[] expected)
    {
        var (exitCode, output) = await RunningHost.RefusalOfAsync(arguments);

        Assert.Equal(1, exitCode);
        Assert.StartsWith("The host cannot start:", output.TrimStart(), StringComparison.Ordinal);
        Assert.All(expected, text => Assert.Contains(text, output, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }
}
