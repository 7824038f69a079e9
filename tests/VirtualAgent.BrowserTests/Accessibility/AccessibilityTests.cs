using Microsoft.Playwright;
using VirtualAgent.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace VirtualAgent.BrowserTests.Accessibility;

/// <summary>WCAG 2.2 AA by axe-core, light and dark, at 1280 and 375 px.</summary>
public sealed class AccessibilityTests(City city) : BrowserTest(city)
{
    [FactIfAxe]
    public async Task Chat_WithEveryKindOfMessage_HasNoViolations()
    {
        Tolerate("ERR_INTERNET_DISCONNECTED");
        var page = await OpenAsync("/");
        var chat = await ChatWidget.GreetedAsync(page);
        await Axe.CheckAsync(page, "greeting");

        await chat.AskAsync("How much is a dog license?", "Sources (1)");
        await chat.Root.Locator(".sources summary").ClickAsync();
        await Axe.CheckAsync(page, "answer with its sources");

        await chat.AskAsync("There is graffiti at 12 River Street", "What is it on?");
        await chat.SayAsync("my card is 4242 4242 4242 4242");
        await Expect(chat.Answers.Filter(new() { HasText = "card numbers" })).ToBeVisibleAsync();
        await chat.Root.GetByRole(AriaRole.Button, new() { Name = "More" }).ClickAsync();
        await Axe.CheckAsync(page, "form, warning and menu");

        await page.Context.SetOfflineAsync(true);
        await Expect(chat.Root.GetByText("No connection. Trying again…")).ToBeVisibleAsync();
        await chat.SayAsync("on a wall");
        await Axe.CheckAsync(page, "lost connection");
    }

    [FactIfAxe]
    public async Task Chat_WithReadBackAndPhoto_HasNoViolations()
    {
        var page = await OpenAsync("/");
        var chat = await ChatWidget.GreetedAsync(page);
        await chat.AskAsync("pay a parking ticket", "citation number");
        await chat.AskAsync("C1001767", "Do you want to pay this now?");
        await chat.AddPhotoAsync(await page.ScreenshotAsync());
        await chat.Input.FillAsync(new string('a', 4_001));
        await Axe.CheckAsync(page, "read-back, photo to send and too long a text");

        await chat.Input.FillAsync("Here it is");
        await chat.Input.PressAsync("Enter");
        await Expect(chat.Own.Last.GetByRole(AriaRole.Img)).ToBeVisibleAsync();
        await Expect(chat.Own.Last).Not.ToContainTextAsync("Sending");
        await Axe.CheckAsync(page, "photo");
    }

    [FactIfAxe]
    public async Task CityPages_HaveNoViolations()
    {
        Tolerate("404 (Not Found)");
        var page = await OpenAsync("/city");
        await Axe.CheckAsync(page, "documents");
        await page.GotoAsync("/city/sanitation/trash-collection");
        await Axe.CheckAsync(page, "document");
        await page.GotoAsync("/city/nothing-here");
        await Axe.CheckAsync(page, "missing page");
    }

    [FactIfAxe]
    public async Task Phone_ThreadAndCall_HaveNoViolations()
    {
        var page = await OpenAsync("/phone");
        var phone = new PhoneScreen(page);
        await phone.UseNumberAsync("(555) 010-0145");
        await phone.TextAsync("How much is a dog license?");
        await phone.ReadAsync("dog license");
        await Axe.CheckAsync(page, "thread");

        await phone.DialAsync();
        await phone.ListenAsync(new("virtual assistant"));
        await phone.SpeakAsync("how much is a dog license");
        await phone.ListenAsync(new("dog license"));
        await Axe.CheckAsync(page, "call");
    }

    [FactIfAxe]
    public async Task PayPages_FormErrorsAndReceipt_HaveNoViolations()
    {
        Tolerate("400 (Bad Request)");
        Tolerate("404 (Not Found)");
        var chat = await ChatWidget.GreetedAsync(await OpenAsync("/"));
        var form = new PayPage(await chat.OpenPaymentAsync("C1001771"));
        await Axe.CheckAsync(form.Page, "form");

        await form.PayAsync("4242 4242 4242 4241", "01/20");
        await Expect(form.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Axe.CheckAsync(form.Page, "form with errors");

        await form.PayAsync(PayPage.GoodCard, "12/49");
        await Expect(form.Heading).ToContainTextAsync("Thank you");
        await Axe.CheckAsync(form.Page, "receipt");

        await form.Page.GotoAsync("/pay/nothing-here");
        await Axe.CheckAsync(form.Page, "unknown payment");
    }
}
