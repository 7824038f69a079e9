using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using VirtualAgent.IntegrationTests.Host;
using Xunit;

namespace VirtualAgent.IntegrationTests.Staff;

public sealed partial class DeskTests(StaffHost city) : IClassFixture<StaffHost>
{
    [Fact]
    public async Task Desk_ResidentAsksForAPerson_AppearsAndIsGivenBackWhenHandled()
    {
        using var staff = await city.SignInAsync();
        var resident = await WebChatSession.OpenAsync(city.Host.Client);
        await resident.AskAsync("my card is 4242 4242 4242 4242");
        await resident.AskAsync("agent");

        var lists = await staff.ReadUntilAsync("/staff/desk", html => html.Contains("Asked for a person", StringComparison.Ordinal));
        var page = ConversationLink().Match(lists).Value;
        var conversation = WebUtility.HtmlDecode(await staff.ReadAsync(page));
        Assert.Contains("Waiting for a person", conversation, StringComparison.Ordinal);
        Assert.Contains("my card is [card]", conversation, StringComparison.Ordinal);
        Assert.Contains("<code>hand-off</code>", conversation, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?<![\w.-])4242", conversation);

        var id = ItemId().Match(conversation).Groups[1].Value;
        using var handled = await staff.PostAsync(page, "/staff/items/close", ("id", id), ("conversation", Uri.UnescapeDataString(page[(page.LastIndexOf('/') + 1)..])));
        using var again = await staff.PostAsync(page, "/staff/items/close", ("id", id));

        Assert.Equal($"{page}?done=released", handled.Headers.Location?.OriginalString);
        Assert.Equal("/staff?done=before", again.Headers.Location?.OriginalString);
        await HearAsync(resident, "virtual assistant again");
        Assert.Contains("With the assistant", await staff.ReadAsync(page), StringComparison.Ordinal);
        Assert.DoesNotContain(page, await staff.ReadAsync("/staff/desk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_ToAResidentWhoWaits_ReachesThemAsAPersonsAndTheirAnswerIsShown()
    {
        using var staff = await city.SignInAsync();
        var resident = await WebChatSession.OpenAsync(city.Host.Client);
        await resident.AskAsync("Is the giraffe at the park fountain real?");
        await resident.AskAsync("agent");
        var lists = await staff.ReadUntilAsync("/staff/desk", html => html.Contains("giraffe", StringComparison.Ordinal));
        var item = lists[..lists.IndexOf("giraffe", StringComparison.Ordinal)];
        var page = ConversationLink().Matches(lists[item.LastIndexOf("<li", StringComparison.Ordinal)..])[0].Value;
        var form = await staff.ReadAsync(page);
        (string, string)[] reply =
        [
            ("Id", ItemId().Match(form).Groups[1].Value), ("Conversation", Uri.UnescapeDataString(page[(page.LastIndexOf('/') + 1)..])),
            ("Key", "form-1"), ("Name", "Ana"), ("Text", "It is made of bronze."),
        ];

        using var sent = await staff.PostAsync(page, "/staff/items/reply", reply);
        await HearAsync(resident, "Ana, Riverbend staff:** It is made of bronze.");
        await resident.SayAsync("thank you, and since when?");
        await staff.ReadUntilAsync(page, html => html.Contains("thank you, and since when?", StringComparison.Ordinal));
        var desk = await staff.ReadAsync("/staff/desk");
        using var back = await staff.PostAsync(page, "/staff/items/close", reply[..1] is [var (_, id)] ? [("id", id)] : []);
        using var late = await staff.PostAsync(page, "/staff/items/reply", [.. reply[..2], ("Key", "form-2"), ("Text", "One more thing.")]);
        using var empty = await staff.PostAsync(page, "/staff/items/reply", [.. reply[..3], ("Text", " ")]);

        Assert.Equal($"{page}?done=replied", sent.Headers.Location?.OriginalString);
        Assert.Contains("With a person", desk, StringComparison.Ordinal);
        await HearAsync(resident, "The staff member has left");
        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.BadRequest), (late.StatusCode, empty.StatusCode));
    }

    [Fact]
    public async Task Desk_ResidentStopsWaiting_DropsOutOfTheList()
    {
        using var staff = await city.SignInAsync();
        var resident = await WebChatSession.OpenAsync(city.Host.Client);
        await resident.AskAsync("Is the zebra crossing on Elm Street new?");
        await resident.AskAsync("agent");
        await staff.ReadUntilAsync("/staff/desk", html => html.Contains("zebra crossing", StringComparison.Ordinal));

        await resident.SayAsync("cancel");

        await staff.ReadUntilAsync("/staff/desk", html => !html.Contains("zebra crossing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Requests_StatusChanges_TellsTheReporterOnce()
    {
        using var staff = await city.SignInAsync();
        var resident = await WebChatSession.OpenAsync(city.Host.Client);
        await FileAsync(resident);
        var list = await staff.ReadAsync("/staff/requests");
        var page = RequestLink().Match(list).Value;
        Assert.Contains("41 Elm Street", list, StringComparison.Ordinal);

        using var changed = await staff.PostAsync(page, page, ("status", "InProgress"), ("note", "Crew 4 comes on Monday."));
        using var twice = await staff.PostAsync(page, page, ("status", "InProgress"), ("note", "Crew 4 comes on Monday."));

        Assert.Equal($"{page}?done=changed", changed.Headers.Location?.OriginalString);
        Assert.Equal($"{page}?done=unchanged", twice.Headers.Location?.OriginalString);
        await HearAsync(resident, "a crew is working on it now. Crew 4 comes on Monday.");
        Assert.Contains("In progress", await staff.ReadAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Knowledge_Question_ShowsTheAnswerAndWhyItStandsThere()
    {
        using var staff = await city.SignInAsync();
        var page = WebUtility.HtmlDecode(await staff.ReadAsync("/staff/knowledge/try?q=When%20is%20the%20library%20open%3F"));

        Assert.Contains("What the assistant would say", page, StringComparison.Ordinal);
        Assert.Contains("score ", page, StringComparison.Ordinal);
        Assert.Contains("evidence ", page, StringComparison.Ordinal);
        Assert.Contains("Why it stands here", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unanswered_QuestionWithoutEvidence_IsListed()
    {
        using var staff = await city.SignInAsync();
        var resident = await WebChatSession.OpenAsync(city.Host.Client);

        await resident.SayAsync("How many bridges does the city own?");

        await staff.ReadUntilAsync("/staff/unanswered", html => html.Contains("bridges does the city own", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_Unknown_AreNotFound()
    {
        using var staff = await city.SignInAsync();

        foreach (var path in new[] { "/staff/nothing", "/staff/conversations/none", "/staff/requests/RB-0000-0000", "/staff/attachments/none" })
        {
            using var response = await staff.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        Assert.Contains("Everything has arrived.", await staff.ReadAsync("/staff/outbox"), StringComparison.Ordinal);
    }

    private static async Task FileAsync(WebChatSession resident)
    {
        var heard = TextOf(await resident.AskAsync("I want to report a pothole at 41 Elm Street"));
        for (var question = 0; question < 8 && !heard.Contains("RB-", StringComparison.Ordinal); question++)
        {
            var consent = heard.Contains("skip", StringComparison.OrdinalIgnoreCase) ? "skip" : "yes";
            heard = TextOf(await resident.AskAsync(consent));
        }

        Assert.Contains("RB-", heard, StringComparison.Ordinal);
    }

    /// <summary>Listens until something is said; what was said before may still be arriving.</summary>
    private static async Task HearAsync(WebChatSession resident, string expected)
    {
        while (!TextOf(await resident.HearAsync()).Contains(expected, StringComparison.Ordinal))
        {
        }
    }

    private static string TextOf(IReadOnlyList<JsonElement> activities) => string.Join('\n', activities.Select(a => a.GetRawText()));

    [GeneratedRegex("/staff/conversations/[^\"]+")]
    private static partial Regex ConversationLink();

    [GeneratedRegex("/staff/requests/RB-[^\"]+")]
    private static partial Regex RequestLink();

    [GeneratedRegex("name=\"[iI]d\" value=\"(\\d+)\"")]
    private static partial Regex ItemId();
}
