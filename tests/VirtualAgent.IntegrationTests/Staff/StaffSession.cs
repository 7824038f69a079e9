using System.Net;
using System.Text.RegularExpressions;
using VirtualAgent.IntegrationTests.Support;

namespace VirtualAgent.IntegrationTests.Staff;

/// <summary>Somebody of the staff with a browser of their own.</summary>
internal sealed partial class StaffSession(RunningHost host) : IDisposable
{
    public const string User = "admin@demo.invalid";
    public const string OwnPassword = "Riverbend-Bridge-7";

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = host.Address };

    /// <summary>The password that the host printed at its first start.</summary>
    public static string OneTimePassword(RunningHost host) => PrintedPassword().Match(host.Output).Groups[1].Value;

    public static async Task<StaffSession> SignedInAsync(RunningHost host, string password, string user = User)
    {
        var session = new StaffSession(host);
        using var response = await session.SignInAsync(password, user);
        Xunit.Assert.Equal("/staff", response.Headers.Location?.OriginalString);
        return session;
    }

    public Task<HttpResponseMessage> SignInAsync(string password, string user = User) =>
        PostAsync("/staff/login", "/staff/login", ("email", user), ("password", password));

    public Task<HttpResponseMessage> ChangePasswordAsync(string current, string password, string? repeated = null) => PostAsync(
        "/staff/password", "/staff/password", ("current", current), ("password", password), ("repeated", repeated ?? password));

    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(path);

    public Task<string> ReadAsync(string path) => _client.GetStringAsync(path);

    /// <summary>Fills in the form on a page and sends it.</summary>
    public async Task<HttpResponseMessage> PostAsync(string page, string action, params (string Name, string Value)[] fields) =>
        await PostWithoutTokenAsync(action, [.. fields, ("__RequestVerificationToken", FormToken().Match(await ReadAsync(page)).Groups[1].Value)]);

    public Task<HttpResponseMessage> PostWithoutTokenAsync(string action, params (string Name, string Value)[] fields) =>
        _client.PostAsync(action, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    public Task<HttpResponseMessage> SendAsync(string action, HttpContent form) => _client.PostAsync(action, form);

    /// <summary>Looks at a page until it shows something; what leads there runs in the background.</summary>
    public async Task<string> ReadUntilAsync(string path, Func<string, bool> shown)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var html = WebUtility.HtmlDecode(await ReadAsync(path));
            if (shown(html))
            {
                return html;
            }

            await Task.Delay(100, patience.Token);
        }
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex(@"admin@demo\.invalid  password: (\S+)")]
    private static partial Regex PrintedPassword();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
