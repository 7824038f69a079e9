using Microsoft.Playwright;
using VirtualAgent.BrowserTests.Support;
using VirtualAgent.IntegrationTests.Staff;
using VirtualAgent.IntegrationTests.Support;
using static Microsoft.Playwright.Assertions;

namespace VirtualAgent.BrowserTests.Staff;

/// <summary>The staff's pages in a city hall of their own, since its first password works once.</summary>
public sealed class StaffPagesTests(City city) : BrowserTest(city)
{
    private static readonly string[] Pages =
    [
        "/staff", "/staff/requests", "/staff/unanswered", "/staff/outbox", "/staff/knowledge/quality", "/staff/knowledge/upload", "/staff/knowledge/uploads",
        "/staff/knowledge/answers", "/staff/knowledge/answers/edit", "/staff/knowledge/try", "/staff/knowledge/try?q=how%20much%20is%20a%20dog%20license",
    ];

    [FactIfAxe]
    public async Task StaffPages_FromTheFirstSignInOn_HaveNoViolations()
    {
        Tolerate("400 (Bad Request)");
        var pack = Directory.CreateTempSubdirectory("va-pack-");
        try
        {
            await using var host = await RunningHost.StartAsync("--City:Pack", OpenCityPack.CopyTo(pack.FullName));
            await VisitAsync(host);
        }
        finally
        {
            pack.Delete(recursive: true);
        }
    }

    private async Task VisitAsync(RunningHost host)
    {
        await AskAroundAsync(new Uri(host.Address, "/").ToString());
        var page = await OpenAsync(new Uri(host.Address, "/staff").ToString());
        await Axe.CheckAsync(page, "sign-in");
        await SignInAsync(page, "wrong-Password-1");
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Axe.CheckAsync(page, "sign-in refused");

        await SignInAsync(page, StaffSession.OneTimePassword(host));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Change your password" })).ToBeVisibleAsync();
        await Axe.CheckAsync(page, "change of the password");
        await page.GetByLabel("Current password").FillAsync(StaffSession.OneTimePassword(host));
        await page.GetByLabel("New password", new() { Exact = true }).FillAsync(StaffSession.OwnPassword);
        await page.GetByLabel("New password again").FillAsync(StaffSession.OwnPassword);
        await page.GetByRole(AriaRole.Button, new() { Name = "Change password" }).ClickAsync();

        await Expect(page.GetByText("Asked for a person")).ToBeVisibleAsync();
        foreach (var path in Pages)
        {
            await page.GotoAsync(new Uri(host.Address, path).ToString());
            await Axe.CheckAsync(page, path);
        }

        await page.GotoAsync(new Uri(host.Address, "/staff").ToString());
        await page.Locator("a[href^='/staff/conversations/']").First.ClickAsync();
        await Expect(page.GetByText("Waiting for a person").First).ToBeVisibleAsync();
        await Axe.CheckAsync(page, "conversation");
        await page.GetByLabel("Your reply").FillAsync("I am looking at it.");
        await page.GetByLabel("Your first name").FillAsync("Ana");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send reply" }).ClickAsync();
        await Expect(page.GetByText("I am looking at it.").First).ToBeVisibleAsync();
        await Axe.CheckAsync(page, "conversation with a person");
    }

    /// <summary>Leaves a question that nobody could answer, and somebody who waits.</summary>
    private async Task AskAroundAsync(string address)
    {
        var chat = await ChatWidget.GreetedAsync(await OpenAsync(address));
        await chat.AskAsync("How many moons does Jupiter have?", "I");
        await chat.SayAsync("agent");
        await Expect(chat.Answers.Filter(new() { HasText = "staff" }).Last).ToBeVisibleAsync();
    }

    private static async Task SignInAsync(IPage page, string password)
    {
        await page.GetByLabel("E-mail address").FillAsync(StaffSession.User);
        await page.GetByLabel("Password").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }
}
