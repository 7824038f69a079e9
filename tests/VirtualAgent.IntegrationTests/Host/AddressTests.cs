using System.Net;
using VirtualAgent.IntegrationTests.Support;

namespace VirtualAgent.IntegrationTests.Host;

/// <summary>What the web asks of any site.</summary>
public sealed class AddressTests : IClassFixture<PayPageTests.SharedHost>
{
    private readonly HttpClient _client;

    public AddressTests(PayPageTests.SharedHost shared) => _client = shared.Host.Client;

    [Theory]
    [InlineData("/")]
    [InlineData("/city")]
    [InlineData("/phone")]
    [InlineData("/webchat.js")]
    [InlineData("/city.css")]
    [InlineData("/staff")]
    [InlineData("/staff/login")]
    [InlineData("/pay/no-such-page")]
    [InlineData("/no-such-page")]
    [InlineData("/healthz")]
    [InlineData("/open311/v2/services.json")]
    public async Task Head_AnyPage_AnswersAsGetWithoutBody(string path)
    {
        using var got = await _client.GetAsync(path);
        using var head = await _client.SendAsync(new(HttpMethod.Head, path));

        Assert.Equal(got.StatusCode, head.StatusCode);
        Assert.Equal(got.Content.Headers.ContentType?.MediaType, head.Content.Headers.ContentType?.MediaType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/favicon.ico", "image/x-icon")]
    [InlineData("/favicon.svg", "image/svg+xml")]
    public async Task Icon_IsServed(string path, string type)
    {
        using var icon = await _client.GetAsync(path);

        Assert.Equal((HttpStatusCode.OK, type), (icon.StatusCode, icon.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Robots_KeepOutOfWhatIsNobodysBusiness()
    {
        var rules = await _client.GetStringAsync("/robots.txt");

        Assert.All(new[] { "/staff", "/pay/", "/phone" }, path => Assert.Contains($"Disallow: {path}\n", rules, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("PUT", "/staff/login")]
    [InlineData("DELETE", "/staff/login")]
    [InlineData("PUT", "/")]
    [InlineData("POST", "/city")]
    [InlineData("PUT", "/pay/no-such-page")]
    public async Task Method_ThatAPageDoesNotTake_IsNotAllowed(string method, string path)
    {
        using var refused = await _client.SendAsync(new(new(method), path));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, refused.StatusCode);
    }
}
