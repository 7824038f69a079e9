using Microsoft.Playwright;

namespace VirtualAgent.BrowserTests.Support;

/// <summary>The hosted payment page.</summary>
internal sealed class PayPage(IPage page)
{
    public const string GoodCard = "4242 4242 4242 4242";
    public const string DeclinedCard = "4000 0000 0000 0002";

    public IPage Page { get; } = page;

    public ILocator Heading => Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public ILocator Number => Page.GetByLabel("Card number");

    public ILocator Expiry => Page.GetByLabel("Expiration date");

    public async Task PayAsync(string number, string expiry)
    {
        await Number.FillAsync(number);
        await Expiry.FillAsync(expiry);
        await Page.GetByLabel("Security code").FillAsync("123");
        await Page.GetByLabel("Name on card").FillAsync("Ana Díaz");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Pay $" }).ClickAsync();
    }
}
