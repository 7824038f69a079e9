using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VirtualAgent.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace VirtualAgent.BrowserTests.WebChat;

public sealed partial class ReportTests(City city) : BrowserTest(city)
{
    [FactIfChromium]
    public async Task Report_WithAPhotoConfirmedOnTheCard_GivesATrackingNumber()
    {
        var page = await OpenAsync("/");
        var chat = await ChatWidget.GreetedAsync(page);

        await chat.AskAsync("There is a pothole at 41 Elm Street", "How big is the hole?");
        await chat.ChooseAsync("Up to a car tire");
        await chat.HearAsync("Where in the street");
        await chat.ChooseAsync("Skip");
        await chat.HearAsync("Do you have a photo?");
        await chat.AddPhotoAsync(await page.ScreenshotAsync());
        await chat.Root.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Expect(chat.Own.Last.GetByRole(AriaRole.Img)).ToBeVisibleAsync();
        await chat.HearAsync("How can we reach you");
        await chat.ChooseAsync("Skip");
        await Expect(chat.Answers.Last.Locator(".card")).ToContainTextAsync("41 Elm Street");
        await chat.ChooseAsync("Yes");

        await Expect(chat.Answers.Last).ToContainTextAsync(TrackingNumber());
        await Expect(chat.Root.Locator(".card button:enabled")).ToHaveCountAsync(0);
    }

    [GeneratedRegex(@"Tracking number: RB-\d{4}-\d{4}")]
    private static partial Regex TrackingNumber();
}
