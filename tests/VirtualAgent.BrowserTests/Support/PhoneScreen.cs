using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace VirtualAgent.BrowserTests.Support;

/// <summary>The phone simulator as somebody uses it.</summary>
internal sealed class PhoneScreen(IPage page)
{
    public ILocator Received => page.Locator("#thread .bubble:not(.bubble--me)");

    public ILocator Sent => page.Locator("#thread .bubble--me");

    public ILocator Transcript => page.Locator("#transcript");

    public ILocator State => page.Locator("#call-state");

    public Task UseNumberAsync(string number) => page.GetByLabel("Your number").SelectOptionAsync(new SelectOptionValue { Label = number });

    public async Task TextAsync(string text)
    {
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Text message" }).FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
    }

    /// <summary>Waits until the city's last text says this.</summary>
    public Task ReadAsync(string text) => Expect(Received.Last).ToContainTextAsync(text);

    public async Task DialAsync()
    {
        await page.GetByRole(AriaRole.Tab, new() { Name = "Call" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Call the city" }).ClickAsync();
    }

    public async Task SpeakAsync(string words)
    {
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Say something" }).FillAsync(words);
        await page.Keyboard.PressAsync("Enter");
        await Expect(Transcript.Locator(".bubble--me").Last).ToContainTextAsync(words);
    }

    /// <summary>Waits until the city, after the caller's last words, says something like this.</summary>
    public Task ListenAsync(Regex words) =>
        Expect(Transcript.Locator(".bubble:not(.bubble--me)").Filter(new() { HasTextRegex = words }).Last).ToBeVisibleAsync();
}
