using Microsoft.Playwright;
using VirtualAgent.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace VirtualAgent.BrowserTests.Phone;

public sealed class TextTests(City city) : BrowserTest(city)
{
    [FactIfChromium]
    public async Task Thread_NumberedChoice_IsUnderstoodAndEveryTextShowsItsSegments()
    {
        var phone = new PhoneScreen(await OpenAsync("/phone"));
        await phone.UseNumberAsync("(555) 010-0143");

        await phone.TextAsync("hello");
        await phone.ReadAsync("Reply 1 for Report a problem");
        await Expect(phone.Received.Last).ToContainTextAsync("GSM-7, 2 segments");
        await Expect(phone.Sent.Last).ToContainTextAsync("GSM-7, 1 segment · delivered");
        await phone.TextAsync("1");

        await phone.ReadAsync("What is the problem?");
    }

    [FactIfChromium]
    public async Task Text_WhileItIsWritten_ShowsWhatItCosts()
    {
        var page = await OpenAsync("/phone");
        var words = page.GetByRole(AriaRole.Textbox, new() { Name = "Text message" });

        await words.FillAsync(new string('a', 160));
        await Expect(page.GetByText("GSM-7, 1 segment")).ToBeVisibleAsync();
        await words.FillAsync(new string('a', 161));
        await Expect(page.GetByText("GSM-7, 2 segments")).ToBeVisibleAsync();
        await words.FillAsync("¡Está roto! 🚧");
        await Expect(page.GetByText("UCS-2, 1 segment")).ToBeVisibleAsync();
    }
}
