using System.Net;
using VirtualAgent.IntegrationTests.Support;
using Xunit;

namespace VirtualAgent.IntegrationTests.Staff;

public sealed class FirstSignInTests
{
    [Fact]
    public async Task SignIn_OneTimePassword_MustBeChangedFirstAndTooManyTriesLockTheAccount()
    {
        await using var host = await RunningHost.StartAsync();
        var oneTime = StaffSession.OneTimePassword(host);
        using var session = await StaffSession.SignedInAsync(host, oneTime);

        foreach (var path in new[] { "/staff", "/staff/desk", "/staff/requests", "/staff/outbox", "/staff/knowledge/try" })
        {
            using var held = await session.GetAsync(path);
            Assert.Equal("/staff/password", held.Headers.Location?.OriginalString);
        }

        await AssertRefusedAsync(session, "wrong", StaffSession.OwnPassword, null, "This is not your password");
        await AssertRefusedAsync(session, oneTime, oneTime, null, "not used here");
        await AssertRefusedAsync(session, oneTime, "short", null, "at least 12 characters");
        await AssertRefusedAsync(session, oneTime, StaffSession.OwnPassword, "Another-Bridge-9", "not the same");
        using var changed = await session.ChangePasswordAsync(oneTime, StaffSession.OwnPassword);
        Assert.Equal("/staff?done=password", changed.Headers.Location?.OriginalString);
        Assert.Contains("Nobody is waiting.", await session.ReadAsync("/staff"), StringComparison.Ordinal);

        await AssertLocksAsync(host, oneTime);
    }

    [Fact]
    public async Task SignIn_OutsideDemoMode_CookieTravelsOverHttpsOnly()
    {
        await using var host = await RunningHost.StartAsync(
            "--PublicBaseUrl", "https://city.example",
            "--WebChat:AllowedOrigins:0", "https://city.example",
            "--Twilio:AccountSid", "AC00000000000000000000000000000000",
            "--Twilio:AuthToken", "00000000000000000000000000000000",
            "--Payments:Provider", "none",
            "--Staff:AdminEmail", StaffSession.User,
            "--Staff:AdminPassword", StaffSession.OwnPassword);
        using var session = new StaffSession(host);

        using var response = await session.SignInAsync(StaffSession.OwnPassword);

        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), c => c.StartsWith("va-staff=", StringComparison.Ordinal));
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task AssertRefusedAsync(StaffSession session, string current, string password, string? repeated, string expected)
    {
        using var refused = await session.ChangePasswordAsync(current, password, repeated);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(expected, await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>Five wrong tries; from then on the right password does not help either.</summary>
    private static async Task AssertLocksAsync(RunningHost host, string wrong)
    {
        using var session = new StaffSession(host);
        using var first = await session.SignInAsync(wrong);
        Assert.Contains("password is wrong", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        for (var attempt = 2; attempt <= 5; attempt++)
        {
            using var again = await session.SignInAsync(wrong);
            Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        }

        using var right = await session.SignInAsync(StaffSession.OwnPassword);
        Assert.Equal(HttpStatusCode.BadRequest, right.StatusCode);
        Assert.Contains("locked", await right.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
