using System.Text;
using VirtualAgent.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace VirtualAgent.BrowserTests.WebChat;

public sealed class TranscriptTests(City city) : BrowserTest(city)
{
    [FactIfChromium]
    public async Task CardNumber_Typed_IsMaskedOnTheScreenAndStoredNowhere()
    {
        const string Number = "4242 4242 4242 4242";
        const string Mark = "quartz-lantern";
        var chat = await ChatWidget.GreetedAsync(await OpenAsync("/"));

        await chat.AskAsync($"{Mark}: my card is {Number}", "don't send card numbers");

        await Expect(chat.Own.Last).ToContainTextAsync($"{Mark}: my card is [card]");
        Assert.True(StoredAnywhere(Mark));
        Assert.False(StoredAnywhere(Number));
        Assert.False(StoredAnywhere(Number.Replace(" ", string.Empty, StringComparison.Ordinal)));
    }

    [FactIfChromium]
    public async Task Conversation_AfterAReload_IsThereAsItWas()
    {
        var page = await OpenAsync("/");
        var chat = await ChatWidget.GreetedAsync(page);
        await chat.AskAsync("How much is a dog license?", "Sources (1)");
        var before = await chat.TranscriptAsync();

        await page.ReloadAsync();
        await chat.HearAsync("Sources (1)");

        Assert.Equal(before, await chat.TranscriptAsync());
        await chat.AskAsync("pay a parking ticket", "citation number");
        Assert.Equal(before.Count + 2, (await chat.TranscriptAsync()).Count);
    }

    [FactIfChromium]
    public async Task NewConversation_FromTheMenu_BeginsAgain()
    {
        var chat = await ChatWidget.GreetedAsync(await OpenAsync("/"));
        await chat.AskAsync("pay a parking ticket", "citation number");

        await chat.FromMenuAsync("Start a new conversation");
        await chat.HearAsync("not a person");

        Assert.Single(await chat.TranscriptAsync());
    }

    /// <summary>Looks through the bytes of every file that the host keeps, write-ahead logs included.</summary>
    private bool StoredAnywhere(string text) => Directory
        .EnumerateFiles(City.Host.DataFolder, "*", SearchOption.AllDirectories)
        .Any(file => Bytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);

    private static byte[] Bytes(string file)
    {
        using var shared = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        shared.CopyTo(bytes);
        return bytes.ToArray();
    }
}
