using System.Net;
using System.Text.Json;
using VirtualAgent.IntegrationTests.Host;
using Xunit;

namespace VirtualAgent.IntegrationTests.Staff;

public sealed class FeedbackTests(StaffHost city) : IClassFixture<StaffHost>
{
    [Fact]
    public async Task Quality_AnswerThatDidNotHelp_StandsThereWithItsQuestionUntilItIsTakenBack()
    {
        const string Question = "How much is a dog license?";
        using var staff = await city.SignInAsync();
        var resident = await WebChatSession.OpenAsync(city.Host.Client);
        var answer = Assert.Single(await resident.AskAsync(Question), activity => activity.TryGetProperty("entities", out _));

        await resident.JudgeAsync(answer, helped: false);
        var unhelpful = WebUtility.HtmlDecode(await staff.ReadAsync("/staff/knowledge/quality"));
        await resident.JudgeAsync(answer, helped: true);
        var helpful = WebUtility.HtmlDecode(await staff.ReadAsync("/staff/knowledge/quality"));

        Assert.Contains("Answers that did not help <span class=\"staff-count\">1</span>", unhelpful, StringComparison.Ordinal);
        Assert.Contains(Question, unhelpful, StringComparison.Ordinal);
        Assert.Contains("Answers that helped: 0.", unhelpful, StringComparison.Ordinal);
        Assert.DoesNotContain(Question, helpful, StringComparison.Ordinal);
        Assert.Contains("Answers that helped: 1.", helpful, StringComparison.Ordinal);
        using var export = JsonDocument.Parse((await staff.ReadAsync("/staff/knowledge/feedback.jsonl")).Trim());
        Assert.Equal(Question, export.RootElement.GetProperty("question").GetString());
        Assert.True(export.RootElement.GetProperty("helped").GetBoolean());
        Assert.NotEmpty(export.RootElement.GetProperty("passage").GetString()!);
    }
}
