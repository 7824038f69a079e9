using System.Net;
using System.Text.RegularExpressions;
using VirtualAgent.IntegrationTests.Support;
using Xunit;

namespace VirtualAgent.IntegrationTests.Staff;

public sealed partial class AccountTests(StaffHost city) : IClassFixture<StaffHost>
{
    private const string Page = "/staff/accounts";
    private const string Chosen = "Harbour-Lights-42";

    [Fact]
    public async Task Add_AColleague_SignsInOnceAndChoosesAPassword()
    {
        using var admin = await city.SignInAsync();
        var oneTime = await InvitedAsync(admin, "ana@city.example");
        using var session = new StaffSession(city.Host);

        using var first = await session.SignInAsync(oneTime, "ana@city.example");
        Assert.Equal("/staff", first.Headers.Location?.OriginalString);
        using var held = await session.GetAsync("/staff");
        Assert.Equal("/staff/password", held.Headers.Location?.OriginalString);
        using var changed = await session.ChangePasswordAsync(oneTime, Chosen);
        using var desk = await session.GetAsync("/staff");
        Assert.Equal(HttpStatusCode.OK, desk.StatusCode);

        using var denied = await session.GetAsync(Page);
        Assert.StartsWith("/staff/denied", denied.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.DoesNotContain(Page, await session.ReadAsync("/staff"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unlock_AfterFiveWrongPasswords_LetsInAgainAndTheLogNamesNoAddress()
    {
        using var admin = await city.SignInAsync();
        var password = await InvitedAsync(admin, "ben@city.example");
        using var session = new StaffSession(city.Host);
        for (var wrong = 0; wrong < 5; wrong++)
        {
            using var refused = await session.SignInAsync("wrong", "ben@city.example");
        }

        using var locked = await session.SignInAsync(password, "ben@city.example");
        Assert.Contains("This account is locked", await locked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("is locked after too many wrong passwords", city.Host.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("ben@city.example", city.Host.Output, StringComparison.Ordinal);

        using var unlocked = await admin.PostAsync(Page, $"{Page}/unlock", ("id", await IdOfAsync(admin, "ben@city.example")));
        using var again = await session.SignInAsync(password, "ben@city.example");
        Assert.Equal("/staff", again.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Disable_ThenReset_KeepsOutAndLetsInWithANewPassword()
    {
        using var admin = await city.SignInAsync();
        var old = await InvitedAsync(admin, "eva@city.example");
        var id = await IdOfAsync(admin, "eva@city.example");
        using var disabled = await admin.PostAsync(Page, $"{Page}/disable", ("id", id));
        using var session = new StaffSession(city.Host);
        using var kept = await session.SignInAsync(old, "eva@city.example");
        Assert.Equal(HttpStatusCode.BadRequest, kept.StatusCode);

        using var reset = await admin.PostAsync(Page, $"{Page}/reset", ("id", id));
        using var withOld = await session.SignInAsync(old, "eva@city.example");
        Assert.Equal(HttpStatusCode.BadRequest, withOld.StatusCode);
        using var withNew = await session.SignInAsync(PasswordIn(await reset.Content.ReadAsStringAsync()), "eva@city.example");
        Assert.Equal("/staff", withNew.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("admin@demo.invalid", "already taken")]
    [InlineData("not an address", "invalid")]
    public async Task Add_AddressThatCannotBe_IsRefusedWithTheReason(string email, string reason)
    {
        using var admin = await city.SignInAsync();

        using var response = await admin.PostAsync(Page, $"{Page}/add", ("email", email), ("administrator", "false"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(reason, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Disable_Oneself_IsRefused()
    {
        using var admin = await city.SignInAsync();

        using var response = await admin.PostAsync(Page, $"{Page}/disable", ("id", await IdOfAsync(admin, StaffSession.User)));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        using var session = await city.SignInAsync();
    }

    [Fact]
    public async Task Start_WithReset_PrintsANewOneTimePassword()
    {
        await using var host = await RunningHost.StartAsync("--Staff:Reset", StaffSession.User);
        Assert.Contains("password:", host.Output, StringComparison.Ordinal);
        var first = StaffSession.OneTimePassword(host);
        await host.KillAsync();
        var before = host.Output.Length;
        await host.RestartAsync();

        var second = PrintedPassword().Match(host.Output[before..]).Groups[1].Value;
        Assert.NotEqual(first, second);
        using var session = await StaffSession.SignedInAsync(host, second);
    }

    [Fact]
    public async Task SignIn_TooOften_IsRefusedInWords()
    {
        await using var host = await RunningHost.StartAsync();
        using var session = new StaffSession(host);
        HttpStatusCode status;
        string text;
        do
        {
            using var response = await session.SignInAsync("wrong", "nobody@city.example");
            (status, text) = (response.StatusCode, await response.Content.ReadAsStringAsync());
        }
        while (status == HttpStatusCode.BadRequest);

        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        Assert.Contains("Too many tries. Wait a minute", text, StringComparison.Ordinal);
    }

    private static async Task<string> InvitedAsync(StaffSession admin, string email)
    {
        using var added = await admin.PostAsync(Page, $"{Page}/add", ("email", email), ("administrator", "false"));
        return PasswordIn(await added.Content.ReadAsStringAsync());
    }

    private static async Task<string> IdOfAsync(StaffSession admin, string email) =>
        Regex.Match(await admin.ReadAsync(Page), $"id=\"account-([^\"]+)\">{Regex.Escape(email)}<").Groups[1].Value;

    private static string PasswordIn(string page) => ShownPassword().Match(page).Groups[1].Value;

    [GeneratedRegex("staff-number\">([A-Za-z0-9]{20})<")]
    private static partial Regex ShownPassword();

    [GeneratedRegex(@"password: (\S+)")]
    private static partial Regex PrintedPassword();
}
