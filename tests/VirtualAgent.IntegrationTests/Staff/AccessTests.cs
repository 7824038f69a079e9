using System.Net;
using VirtualAgent.IntegrationTests.Support;
using Xunit;

namespace VirtualAgent.IntegrationTests.Staff;

public sealed class AccessTests(StaffHost city) : IClassFixture<StaffHost>
{
    [Theory]
    [InlineData("/staff")]
    [InlineData("/staff/desk")]
    [InlineData("/staff/password")]
    [InlineData("/staff/conversations/webchat:one")]
    [InlineData("/staff/attachments/one")]
    [InlineData("/staff/outbox")]
    [InlineData("/staff/requests")]
    [InlineData("/staff/requests/RB-4817-2093")]
    [InlineData("/staff/knowledge/try")]
    [InlineData("/staff/unanswered")]
    [InlineData("/staff/nothing/here")]
    public async Task Get_Anonymous_GoesToTheLogin(string path)
    {
        using var session = new StaffSession(city.Host);
        using var response = await session.GetAsync(path);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.StartsWith("/staff/login?ReturnUrl=", response.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/staff/items/close")]
    [InlineData("/staff/outbox/retry")]
    [InlineData("/staff/requests/RB-4817-2093")]
    [InlineData("/staff/password")]
    [InlineData("/staff/logout")]
    public async Task Post_AnonymousOrWithoutAToken_IsRefused(string path)
    {
        (string, string)[] fields = [("id", "1"), ("kind", "Reply"), ("status", "Closed")];
        using var anonymous = new StaffSession(city.Host);
        using var staff = await city.SignInAsync();

        using var turnedAway = await anonymous.PostWithoutTokenAsync(path, fields);
        using var untrusted = await staff.PostWithoutTokenAsync(path, fields);

        Assert.StartsWith("/staff/login", turnedAway.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, untrusted.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync("/staff")).StatusCode);
    }

    [Fact]
    public async Task Login_WithoutAToken_IsRefused()
    {
        using var session = new StaffSession(city.Host);
        using var response = await session.PostWithoutTokenAsync(
            "/staff/login", ("email", StaffSession.User), ("password", StaffSession.OwnPassword));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("/staff/requests", "/staff/requests")]
    [InlineData("https://elsewhere.example/", "/staff")]
    [InlineData("//elsewhere.example/staff/", "/staff")]
    [InlineData("/staff/../pay", "/staff")]
    [InlineData("/staff/login", "/staff")]
    public async Task Login_ReturnUrl_StaysWithinTheStaffPages(string returnUrl, string expected)
    {
        using var session = new StaffSession(city.Host);
        using var response = await session.PostAsync(
            "/staff/login",
            $"/staff/login?returnUrl={Uri.EscapeDataString(returnUrl)}",
            ("email", StaffSession.User),
            ("password", StaffSession.OwnPassword));

        Assert.Equal(expected, response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Session_Cookie_IsOutOfReachOfScripts()
    {
        using var session = new StaffSession(city.Host);
        using var response = await session.SignInAsync(StaffSession.OwnPassword);

        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), c => c.StartsWith("va-staff=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Logout_SignedIn_EndsTheSession()
    {
        using var session = await city.SignInAsync();
        using var response = await session.PostAsync("/staff", "/staff/logout");

        Assert.Equal("/staff/login", response.Headers.Location?.OriginalString);
        using var desk = await session.GetAsync("/staff");
        Assert.Equal(HttpStatusCode.Redirect, desk.StatusCode);
    }
}
