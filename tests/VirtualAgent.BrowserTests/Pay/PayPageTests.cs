using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VirtualAgent.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace VirtualAgent.BrowserTests.Pay;

public sealed class PayPageTests(City city) : BrowserTest(city)
{
    [FactIfChromium]
    public async Task Bill_PaidInOneOfTwoWindows_IsPaidOnceAndTheReceiptComesIntoTheChat()
    {
        var page = await OpenAsync("/");
        var chat = await ChatWidget.GreetedAsync(page);
        var first = new PayPage(await chat.OpenPaymentAsync("C1001748"));
        var second = new PayPage(await page.Context.NewPageAsync());
        await second.Page.GotoAsync(first.Page.Url);

        await first.PayAsync(PayPage.GoodCard, "12/49");
        await Expect(first.Heading).ToHaveTextAsync("Thank you. Your bill is paid.");
        var receipt = await first.Page.Locator("dt", new() { HasText = "Receipt number" }).Locator("+ dd").InnerTextAsync();
        await chat.HearAsync(receipt);
        await second.PayAsync(PayPage.GoodCard, "12/49");

        await Expect(second.Heading).ToHaveTextAsync("This bill is already paid");
        await Expect(chat.Answers.Filter(new() { HasText = receipt })).ToHaveCountAsync(1);
    }

    [FactIfChromium]
    public async Task Card_ThatCannotBeTaken_IsRefusedBesideItsField()
    {
        Tolerate("400 (Bad Request)");
        var chat = await ChatWidget.GreetedAsync(await OpenAsync("/"));
        var form = new PayPage(await chat.OpenPaymentAsync("C1001759"));

        await form.PayAsync("4242 4242 4242 4241", "01/20");
        await Expect(form.Number).ToHaveAccessibleDescriptionAsync(new Regex("does not look right"));
        await Expect(form.Number).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(form.Number).ToHaveValueAsync(string.Empty);
        await Expect(form.Expiry).ToHaveAccessibleDescriptionAsync(new Regex("expired"));
        await form.Page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(form.Number).ToBeFocusedAsync();

        await form.PayAsync(PayPage.DeclinedCard, "12/49");
        await Expect(form.Number).ToHaveAccessibleDescriptionAsync(new Regex("declined"));
        await Expect(form.Expiry).Not.ToHaveAttributeAsync("aria-invalid", "true");
    }
}
