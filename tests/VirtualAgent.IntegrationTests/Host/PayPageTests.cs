using System.Net;
using System.Text.RegularExpressions;
using VirtualAgent.IntegrationTests.Support;

namespace VirtualAgent.IntegrationTests.Host;

public sealed partial class PayPageTests : IClassFixture<PayPageTests.SharedHost>
{
    private readonly RunningHost _host;

    public PayPageTests(SharedHost shared) => _host = shared.Host;

    [Fact]
    public async Task Pay_TestCardAfterAConversation_GivesAReceiptThereAndCannotBeDoneTwice()
    {
        var (chat, page) = await OpenPageAsync("C1001748");
        var first = await FormAsync(page);
        var second = await FormAsync(page);

        using var paid = await PostAsync(page, first, "4242 4242 4242 4242");
        using var again = await PostAsync(page, second, "4242 4242 4242 4242");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (paid.StatusCode, again.StatusCode));
        Assert.Contains("Thank you", await _host.Client.GetStringAsync(paid.Headers.Location), StringComparison.Ordinal);
        Assert.Contains("already paid", await _host.Client.GetStringAsync(again.Headers.Location), StringComparison.Ordinal);
        var receipt = Assert.Single(await chat.HearAsync()).GetProperty("text").GetString();
        Assert.Contains("Receipt", receipt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Nothing was charged")]
    [InlineData("es", "No se cobró nada")]
    public async Task Pay_TooManyTries_IsRefusedInWords(string language, string expected)
    {
        await using var host = await RunningHost.StartAsync();
        HttpStatusCode status;
        string text;
        do
        {
            using var form = new FormUrlEncodedContent([]);
            using var response = await host.Client.PostAsync($"/pay/nosuchpage?lang={language}", form);
            (status, text) = (response.StatusCode, await response.Content.ReadAsStringAsync());
        }
        while (status == HttpStatusCode.Redirect);

        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        Assert.Contains(expected, WebUtility.HtmlDecode(text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pay_CardThatCannotBeTaken_SaysWhyBesideTheFieldAndForgetsTheNumber()
    {
        var (_, page) = await OpenPageAsync(OtherBill);

        foreach (var (number, expected) in new[]
        {
            ("4000000000000002", "The card was declined"),
            ("4111111111111111", "takes test cards only"),
            ("4242424242424241", "does not look right"),
            (string.Empty, "Enter the card number"),
        })
        {
            using var refused = await PostAsync(page, await FormAsync(page), number);
            var html = await refused.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Contains(expected, html, StringComparison.Ordinal);
            Assert.Contains("role=\"alert\"", html, StringComparison.Ordinal);
            Assert.DoesNotContain($"value=\"{(number.Length == 0 ? "4" : number)}", html, StringComparison.Ordinal);
        }

        using var forged = await PostAsync(page, ("__RequestVerificationToken", "forged"), "4242424242424242");
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Contains("Pague su factura", await _host.Client.GetStringAsync($"{page}?lang=es"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pay_UnknownPage_IsNotFound()
    {
        using var response = await _host.Client.GetAsync("/pay/nothing-here");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private const string OtherBill = "C1001759";

    private async Task<(WebChatSession Chat, string Page)> OpenPageAsync(string bill)
    {
        var chat = await WebChatSession.OpenAsync(_host.Client);
        await chat.AskAsync("pay a parking ticket");
        await chat.AskAsync(bill);
        var reply = string.Concat((await chat.AskAsync("yes")).Select(a => a.GetRawText()));
        var link = PageAddress().Match(reply);
        Assert.True(link.Success, reply);
        return (chat, link.Value);
    }

    private async Task<(string Name, string Value)> FormAsync(string page)
    {
        var token = AntiforgeryField().Match(await _host.Client.GetStringAsync(page));
        return (token.Groups[1].Value, token.Groups[2].Value);
    }

    private Task<HttpResponseMessage> PostAsync(string page, (string Name, string Value) token, string number) =>
        _host.Client.PostAsync(page, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            [token.Name] = token.Value,
            ["number"] = number,
            ["expiry"] = "12/49",
            ["cvc"] = "123",
            ["name"] = "Ana Díaz",
        }));

    [GeneratedRegex(@"/pay/[\w-]+")]
    private static partial Regex PageAddress();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\"")]
    private static partial Regex AntiforgeryField();

    public sealed class SharedHost : IAsyncLifetime
    {
        public RunningHost Host { get; private set; } = default!;

        public async Task InitializeAsync() => Host = await RunningHost.StartAsync();

        public async Task DisposeAsync() => await Host.DisposeAsync();
    }
}
