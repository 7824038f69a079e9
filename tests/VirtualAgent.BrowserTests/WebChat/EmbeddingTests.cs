using Microsoft.Playwright;
using VirtualAgent.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace VirtualAgent.BrowserTests.WebChat;

public sealed class EmbeddingTests(City city) : BrowserTest(city)
{
    [FactIfChromium]
    public async Task Chat_OnAnAllowedSite_AnswersThereOverALivingSocket()
    {
        var page = await OpenAsync("about:blank");
        var socket = page.WaitForWebSocketAsync();
        await page.GotoAsync(PageAt(City.OtherSite.Allowed));
        var chat = await OpenChatAsync(page);

        await chat.HearAsync("not a person");
        await chat.AskAsync("How much is a dog license?", "Sources (1)");

        Assert.False((await socket).IsClosed);
        Assert.StartsWith($"{Address}city/", await chat.Answers.Last.Locator(".sources a").First.GetAttributeAsync("href"), StringComparison.Ordinal);
        await chat.Input.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Chat with the city" })).ToBeFocusedAsync();
    }

    [FactIfChromium]
    public async Task Chat_OnASiteThatMayNot_SaysSoAndTellsItsMakerWhatToDo()
    {
        Tolerate("403 (Forbidden)");
        Tolerate("blocked by CORS policy");
        Tolerate("net::ERR_FAILED");
        Tolerate("WebChat:AllowedOrigins");
        var page = await OpenAsync("about:blank");
        var advice = page.WaitForConsoleMessageAsync(new() { Predicate = m => m.Text.Contains("WebChat:AllowedOrigins", StringComparison.Ordinal) });
        await page.GotoAsync(PageAt(City.OtherSite.NotAllowed));
        var chat = await OpenChatAsync(page);

        await Expect(chat.Root.GetByText("not available on this website")).ToBeVisibleAsync();
        await Expect(chat.Input).ToBeHiddenAsync();
        Assert.Contains(City.OtherSite.NotAllowed.GetLeftPart(UriPartial.Authority), (await advice).Text, StringComparison.Ordinal);
    }

    private string PageAt(Uri site) => $"{site}?chat={Uri.EscapeDataString(Address.ToString())}";

    private static async Task<ChatWidget> OpenChatAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Chat with the city" }).ClickAsync();
        return new ChatWidget(page);
    }
}
