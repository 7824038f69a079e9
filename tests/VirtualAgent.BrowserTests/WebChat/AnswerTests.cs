using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VirtualAgent.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace VirtualAgent.BrowserTests.WebChat;

public sealed partial class AnswerTests(City city) : BrowserTest(city)
{
    [FactIfChromium]
    public async Task Question_AfterTheGreeting_IsAnsweredWithASourceThatOpensAPageOfTheCity()
    {
        var page = await OpenAsync("/");
        var chat = await ChatWidget.GreetedAsync(page);

        await chat.AskAsync("How much is a dog license?", "Sources (1)");
        await chat.Answers.Last.GetByRole(AriaRole.Button, new() { NameRegex = FirstSource() }).First.ClickAsync();
        var source = chat.Answers.Last.Locator(".sources a").First;
        await Expect(source).ToBeFocusedAsync();
        var title = (await source.InnerTextAsync()).Split('(')[0].Trim();
        var document = await page.Context.RunAndWaitForPageAsync(() => source.ClickAsync());

        await Expect(document.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
        Assert.StartsWith($"{Address}city/", document.Url, StringComparison.Ordinal);
    }

    [FactIfChromium]
    public async Task Answer_ThatDidNotHelp_IsSaidByItsButtonAndThankedFor()
    {
        var page = await OpenAsync("/");
        var chat = await ChatWidget.GreetedAsync(page);
        await Expect(chat.Answers.Last.GetByText("Did this help?")).ToHaveCountAsync(0);

        await chat.AskAsync("How much is a dog license?", "Did this help?");
        var sent = await page.RunAndWaitForResponseAsync(
            () => chat.Answers.Last.GetByRole(AriaRole.Button, new() { Name = "No", Exact = true }).ClickAsync(),
            response => response.Url.EndsWith("/activities", StringComparison.Ordinal) && response.Request.Method == "POST");

        Assert.Equal(200, sent.Status);
        await chat.HearAsync("Our staff will see that this did not help.");
        await Expect(chat.Answers.Last.GetByText("Did this help?")).ToHaveCountAsync(0);
    }

    [FactIfChromium]
    public async Task Question_ByKeyboardFromTheTopOfThePage_IsAnswered()
    {
        var page = await OpenAsync("/");
        var chat = await ChatWidget.GreetedAsync(page);

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".va-skip")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        var presses = 0;
        while (!await chat.Input.EvaluateAsync<bool>("input => input.getRootNode().activeElement === input"))
        {
            Assert.True(++presses < 15, "The message field is not reached.");
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.TypeAsync("How much is a dog license?");
        await page.Keyboard.PressAsync("Enter");

        await chat.HearAsync("Sources (1)");
    }

    [FactIfChromium]
    public async Task Spanish_ChosenInTheChat_IsSpokenFromThenOn()
    {
        var page = await OpenAsync("/");
        var chat = await ChatWidget.GreetedAsync(page);

        await chat.ChooseAsync("Español - Cambiar a español");
        await Expect(chat.Input).ToHaveAttributeAsync("placeholder", "Escriba su pregunta");
        await chat.HearAsync("español");
        await chat.AskAsync("¿Cuánto cuesta una licencia de perro?", "esterilizado");

        Assert.StartsWith("/city/es/", await chat.Answers.Last.Locator(".sources a").First.EvaluateAsync<string>("a => new URL(a.href).pathname"), StringComparison.Ordinal);
    }

    [FactIfChromium]
    public async Task Spanish_OfThePage_GreetsInSpanish()
    {
        var page = await OpenAsync("/?lang=es");
        var chat = new ChatWidget(page);

        await chat.HearAsync("no una persona");

        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "es");
    }

    [GeneratedRegex("^Source 1: ")]
    private static partial Regex FirstSource();
}
