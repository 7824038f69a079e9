using VirtualAgent.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace VirtualAgent.BrowserTests.WebChat;

public sealed class ConnectionTests(City city) : BrowserTest(city)
{
    private const string Question = "How much is a dog license?";

    [FactIfChromium]
    public async Task Network_LostAndBack_LosesAndDoublesNothing()
    {
        Tolerate("ERR_INTERNET_DISCONNECTED");
        var page = await OpenAsync("/");
        var chat = await ChatWidget.GreetedAsync(page);

        await page.Context.SetOfflineAsync(true);
        await Expect(chat.Root.GetByText("No connection. Trying again…")).ToBeVisibleAsync();
        await chat.SayAsync(Question);
        await Expect(chat.Own.Last).ToContainTextAsync("Sending");
        await page.Context.SetOfflineAsync(false);

        await AssertAnsweredOnceAsync(chat);
    }

    [FactIfChromium]
    public async Task Server_KilledAndBack_LosesAndDoublesNothing()
    {
        Tolerate("ERR_CONNECTION_REFUSED");
        Tolerate("ERR_CONNECTION_RESET");
        var chat = await ChatWidget.GreetedAsync(await OpenAsync("/"));

        await City.Host.KillAsync();
        await Expect(chat.Root.GetByText("No connection. Trying again…")).ToBeVisibleAsync();
        await chat.SayAsync(Question);
        await City.Host.RestartAsync();

        await AssertAnsweredOnceAsync(chat);
    }

    [FactIfChromium]
    public async Task WebSocket_Blocked_StillAnswers()
    {
        var page = await OpenAsync("about:blank");
        var sockets = 0;
        await page.RouteWebSocketAsync(_ => true, socket =>
        {
            Interlocked.Increment(ref sockets);
            socket.CloseAsync();
        });
        await page.GotoAsync("/");
        var chat = await ChatWidget.GreetedAsync(page);

        await chat.AskAsync(Question, "Sources (1)");

        await AssertAnsweredOnceAsync(chat);
        Assert.True(sockets > 0);
    }

    private static async Task AssertAnsweredOnceAsync(ChatWidget chat)
    {
        await chat.HearAsync("Sources (1)");
        await Expect(chat.Root.GetByText("No connection. Trying again…")).ToBeHiddenAsync();
        await Expect(chat.Own.Last).Not.ToContainTextAsync("Sending");
        Assert.Collection(
            await chat.TranscriptAsync(),
            greeting => Assert.Contains("not a person", greeting, StringComparison.Ordinal),
            asked => Assert.EndsWith(Question, asked, StringComparison.Ordinal),
            answer => Assert.Contains("Sources (1)", answer, StringComparison.Ordinal));
    }
}
