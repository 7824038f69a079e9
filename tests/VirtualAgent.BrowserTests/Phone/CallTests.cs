using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VirtualAgent.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace VirtualAgent.BrowserTests.Phone;

public sealed partial class CallTests(City city) : BrowserTest(city)
{
    [FactIfChromium]
    public async Task Call_FromTheGreetingToHangingUp_CanBeSpokenInterruptedAndKeyed()
    {
        var page = await OpenAsync("/phone");
        var phone = new PhoneScreen(page);
        await phone.UseNumberAsync("(555) 010-0144");

        await phone.DialAsync();
        await phone.ListenAsync(Greeting());
        await phone.SpeakAsync("how much is a dog license");
        await phone.ListenAsync(Answer());
        await page.GetByRole(AriaRole.Button, new() { Name = "Interrupt" }).ClickAsync();
        await Expect(phone.Transcript.GetByText("interrupted").Last).ToBeVisibleAsync();
        await Expect(phone.State).ToHaveTextAsync("Connected");
        await page.GetByRole(AriaRole.Group, new() { Name = "Keypad" }).GetByRole(AriaRole.Button, new() { Name = "0" }).ClickAsync();
        await phone.ListenAsync(AboutStaff());
        await page.GetByRole(AriaRole.Button, new() { Name = "Hang up" }).ClickAsync();

        await Expect(phone.State).ToHaveTextAsync("Call ended");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Call the city" })).ToBeFocusedAsync();
        await Expect(page.Locator("#spoken")).ToBeDisabledAsync();
    }

    [GeneratedRegex("virtual assistant")]
    private static partial Regex Greeting();

    [GeneratedRegex("needs a license|dog license")]
    private static partial Regex Answer();

    [GeneratedRegex("staff|person", RegexOptions.IgnoreCase)]
    private static partial Regex AboutStaff();
}
