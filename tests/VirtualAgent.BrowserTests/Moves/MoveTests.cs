using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VirtualAgent.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace VirtualAgent.BrowserTests.Moves;

/// <summary>A report begun on one device goes on upon another.</summary>
public sealed partial class MoveTests(City city) : BrowserTest(city)
{
    [FactIfChromium]
    public async Task Report_FromTheChatToThePhone_GoesOnWithTheCode()
    {
        var page = await OpenAsync("/");
        var chat = await ChatWidget.GreetedAsync(page);
        await chat.AskAsync("There is graffiti at 12 River Street", "What is it on?");
        var phone = new PhoneScreen(await OpenAsync("/phone"));
        await phone.UseNumberAsync("(555) 010-0146");

        await chat.FromMenuAsync("Continue on my phone");
        await chat.HearAsync("mobile number");
        await chat.SayAsync("555 010 0146");
        var answer = chat.Answers.Filter(new() { HasText = "Answer it with this code" });
        await phone.ReadAsync("Reply with the code from your chat");
        await phone.TextAsync(Code().Match(await answer.InnerTextAsync()).Value);

        await phone.ReadAsync("What is it on?");
        await phone.TextAsync("on a wall");
        await Expect(phone.Received.Last).Not.ToContainTextAsync("What is it on?");
        await chat.HearAsync("by text");
    }

    [FactIfChromium]
    public async Task Report_FromThePhoneToTheChat_GoesOnByTheLinkOnce()
    {
        var phone = new PhoneScreen(await OpenAsync("/phone"));
        await phone.UseNumberAsync("(555) 010-0147");
        await phone.TextAsync("There is graffiti at 12 River Street");
        await phone.ReadAsync("What is it on?");

        await phone.TextAsync("continue on the web");
        await phone.ReadAsync("#continue=");
        var link = Link().Match(await phone.Received.Last.InnerTextAsync()).Value;
        var page = await OpenAsync(link);
        var chat = new ChatWidget(page);
        await chat.HearAsync("What is it on?");

        Assert.DoesNotContain("continue", page.Url, StringComparison.Ordinal);
        Assert.Contains((await chat.TranscriptAsync()), said => said.Contains("graffiti at 12 River Street", StringComparison.Ordinal));
        var stranger = new ChatWidget(await OpenAsync(link));
        await stranger.HearAsync("does not work");
        await Expect(stranger.Root).Not.ToContainTextAsync("graffiti");
    }

    [GeneratedRegex(@"\d{6}")]
    private static partial Regex Code();

    [GeneratedRegex(@"http\S+#continue=[0-9a-f]{32}")]
    private static partial Regex Link();
}
