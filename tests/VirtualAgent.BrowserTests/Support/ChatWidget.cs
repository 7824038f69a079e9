using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace VirtualAgent.BrowserTests.Support;

/// <summary>The chat as a resident sees it.</summary>
internal sealed class ChatWidget(IPage page)
{
    public ILocator Root { get; } = page.Locator("virtual-agent-chat");

    public ILocator Answers => Root.Locator(".row.agent");

    public ILocator Own => Root.Locator(".row.user");

    public ILocator Input => Root.GetByRole(AriaRole.Textbox);

    public static async Task<ChatWidget> GreetedAsync(IPage page)
    {
        var chat = new ChatWidget(page);
        await chat.HearAsync("not a person");
        return chat;
    }

    public async Task SayAsync(string text)
    {
        await Input.FillAsync(text);
        await Input.PressAsync("Enter");
        await Expect(Input).ToHaveValueAsync(string.Empty);
    }

    /// <summary>Presses a suggested reply or a button of a card.</summary>
    public Task ChooseAsync(string name) => Root.GetByRole(AriaRole.Button, new() { Name = name, Exact = true, Disabled = false }).ClickAsync();

    /// <summary>Waits until the agent's last message says this.</summary>
    public Task HearAsync(string text) => Expect(Answers.Last).ToContainTextAsync(text);

    public async Task AskAsync(string text, string expected)
    {
        await SayAsync(text);
        await HearAsync(expected);
    }

    public async Task AddPhotoAsync(byte[] png)
    {
        var chooser = await page.RunAndWaitForFileChooserAsync(() => Root.GetByRole(AriaRole.Button, new() { Name = "Add a photo" }).ClickAsync());
        await chooser.SetFilesAsync(new FilePayload { Name = "pothole.png", MimeType = "image/png", Buffer = png });
        await Expect(Root.GetByText("Photo ready to send: pothole.png")).ToBeVisibleAsync();
    }

    /// <summary>Talks about a bill up to the link, and follows it.</summary>
    public async Task<IPage> OpenPaymentAsync(string citation)
    {
        await AskAsync("pay a parking ticket", "citation number");
        await AskAsync(citation, $"number {citation}");
        await ChooseAsync("Yes");
        return await page.Context.RunAndWaitForPageAsync(() => Root.GetByRole(AriaRole.Link, new() { Name = "Pay $" }).Last.ClickAsync());
    }

    public async Task FromMenuAsync(string item)
    {
        await Root.GetByRole(AriaRole.Button, new() { Name = "More" }).ClickAsync();
        await Root.GetByRole(AriaRole.Button, new() { Name = item }).ClickAsync();
    }

    /// <summary>Everything that was said, by both.</summary>
    public async Task<IReadOnlyList<string>> TranscriptAsync() =>
        [.. (await Root.Locator(".row").AllInnerTextsAsync()).Select(text => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
