using System.Net;
using VirtualAgent.IntegrationTests.Host;
using Xunit;

namespace VirtualAgent.IntegrationTests.Staff;

/// <summary>Staff write answers, and residents hear them.</summary>
public sealed class AnswerTests(StaffHost city) : IClassFixture<StaffHost>
{
    private const string List = "/staff/knowledge/answers";
    private const string Edit = "/staff/knowledge/answers/edit";

    [Fact]
    public async Task Answer_WrittenChangedAndWithdrawn_IsWhatResidentsHearMeanwhile()
    {
        using var staff = await city.SignInAsync();
        using var saved = await staff.PostAsync(Edit, Edit, Fields(
            question: "Where can I fly a drone?",
            text: "Fly drones at Mill Field, from sunrise to sunset.",
            variants: "Are drones allowed in the parks?\r\nMay I use my quadcopter in a park?"));
        Assert.Equal($"{List}?done=answer-saved", saved.Headers.Location?.OriginalString);
        Assert.Contains("Mill Field", await AnswerToAsync("may i use my quadcopter in a park"), StringComparison.Ordinal);

        var list = WebUtility.HtmlDecode(await staff.ReadAsync(List));
        Assert.Contains("kept by Parks director", list, StringComparison.Ordinal);
        Assert.Contains("review due March 1, 2030", list, StringComparison.Ordinal);
        const string id = "upload:answers/where-can-i-fly-a-drone.en.md";
        var page = $"{Edit}?id={Uri.EscapeDataString(id)}";
        Assert.Contains($"href=\"{page}\"", list, StringComparison.Ordinal);
        using var changed = await staff.PostAsync(page, Edit, [("Id", id), .. Fields("Where can I fly a drone?", "Fly drones at Heron Meadow only.")]);
        Assert.Equal($"{List}?done=answer-saved", changed.Headers.Location?.OriginalString);
        Assert.Contains("Heron Meadow only", await AnswerToAsync("where can i fly a drone"), StringComparison.Ordinal);

        using var withdrawn = await staff.PostAsync(List, $"{List}/withdraw", ("id", id));
        Assert.Equal($"{List}?done=answer-withdrawn", withdrawn.Headers.Location?.OriginalString);
        Assert.DoesNotContain("Heron Meadow", await AnswerToAsync("where can i fly a drone"), StringComparison.Ordinal);
        Assert.DoesNotContain("drone", await staff.ReadAsync(List), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_ToAQuestionThatHasOne_IsRefusedAndTheFirstStays()
    {
        using var staff = await city.SignInAsync();
        using var first = await staff.PostAsync(Edit, Edit, Fields("Is there a skate park?", "Yes, below the Oak Street bridge."));
        using var second = await staff.PostAsync(Edit, Edit, Fields("is there a skate park", "No."));

        Assert.Equal(HttpStatusCode.BadRequest, second.StatusCode);
        Assert.Contains("already", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Oak Street bridge", await AnswerToAsync("is there a skate park"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Text", "", "Write the answer")]
    [InlineData("Text", "First this.\r\n\r\n## Then\r\n\r\nAnd that.", "without headings")]
    [InlineData("Department", "nobody", "Choose the department")]
    [InlineData("Language", "tlh", "Choose the language")]
    [InlineData("Owner", " ", "who keeps it right")]
    [InlineData("Review", "", "when it is to be read again")]
    [InlineData("Url", "javascript:alert(1)", "must begin with https://")]
    public async Task Answer_WithAFault_IsNotSavedAndKeepsWhatWasWritten(string field, string value, string said)
    {
        using var staff = await city.SignInAsync();
        using var refused = await staff.PostAsync(Edit, Edit, [.. Fields("Is there a wave pool?", "No.").Where(f => f.Name != field), (field, value)]);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Contains("Is there a wave pool?", page, StringComparison.Ordinal);
        Assert.DoesNotContain("wave pool", await staff.ReadAsync(List), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("answers/clerk/who-is-the-mayor.md")]
    [InlineData("upload:answers/../../virtualagent.db")]
    public async Task Answer_OfTheCityPackOrOfNoFolder_CannotBeChangedOrWithdrawn(string id)
    {
        using var staff = await city.SignInAsync();
        using var shown = await staff.GetAsync($"{Edit}?id={Uri.EscapeDataString(id)}");
        using var changed = await staff.PostAsync(Edit, Edit, [("Id", id), .. Fields("Who is the mayor?", "Nobody.")]);
        using var withdrawn = await staff.PostAsync(List, $"{List}/withdraw", ("id", id));

        Assert.Equal(HttpStatusCode.NotFound, shown.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, changed.StatusCode);
        Assert.Equal($"{List}?done=before", withdrawn.Headers.Location?.OriginalString);
        Assert.Contains("answers/clerk/who-is-the-mayor.md", await staff.ReadAsync(List), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_SignedOut_AreNotShown()
    {
        using var list = await city.Host.Client.GetAsync(List);
        Assert.NotEqual(HttpStatusCode.OK, list.StatusCode);
    }

    private static (string Name, string Value)[] Fields(string question, string text, string variants = "") =>
    [
        ("Question", question),
        ("Variants", variants),
        ("Text", text),
        ("Department", "parks"),
        ("Language", "en"),
        ("Owner", "Parks director"),
        ("Review", "2030-03-01"),
        ("Url", "https://www.riverbend.example/parks"),
    ];

    private async Task<string> AnswerToAsync(string question)
    {
        var resident = await WebChatSession.OpenAsync(city.Host.Client);
        return string.Join('\n', await resident.AskAsync(question));
    }
}
