using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Answers;
using VirtualAgent.Knowledge.Index;
using Xunit;

namespace VirtualAgent.Tests.Knowledge;

public sealed class CuratedAnswerTests : IDisposable
{
    private const string Written = "You can contest a ticket in three ways.\n\n- Online\n- By mail\n- In person, on Wednesdays";
    private readonly TemporaryFolder _folder = new();
    private readonly EmbeddedKnowledgeIndex _index;

    public CuratedAnswerTests() => _index = TestIndex.In(_folder.Path);

    public void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("How do I contest a parking ticket?")]
    [InlineData("how can I fight my parking ticket")]
    public async Task Answer_QuestionThatStaffAnswered_IsTheirWholeText(string question)
    {
        await AddAsync(expires: null);

        var answered = Assert.IsType<KnowledgeOutcome.Answered>(await AskAsync(question));

        Assert.Equal(Written + " [1]", answered.Text);
        Assert.Equal("How do I contest a parking ticket?", Assert.Single(answered.Citations).Title);
    }

    [Fact]
    public async Task Answer_QuestionAnsweredByStaffForTooLong_IsTheDocuments()
    {
        await AddAsync(expires: CityPassages.Today);

        var answered = Assert.IsType<KnowledgeOutcome.Answered>(await AskAsync("How do I contest a parking ticket?"));

        Assert.StartsWith("tickets.md", answered.PassageId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_OtherQuestionOnTheSameMatter_IsTheDocuments()
    {
        await AddAsync(expires: null);

        var answered = Assert.IsType<KnowledgeOutcome.Answered>(await AskAsync("When is a parking ticket due?"));

        Assert.Contains("due 21 days after", answered.Text, StringComparison.Ordinal);
    }

    private Task AddAsync(DateOnly? expires) => TestIndex.AddAsync(_index,
    [
        .. CityPassages.All,
        CityPassages.Of("answers/contest.md", "How do I contest a parking ticket?", Written, expires: expires) with
        {
            Questions = ["How do I contest a parking ticket?", "How do I fight a parking ticket?"],
            Owner = "Parking manager",
        },
        CityPassages.Of("tickets.md", "Parking tickets", "A parking ticket is due 21 days after it is issued. You can contest a parking ticket within 21 days.") with
        {
            Questions = ["When is my parking ticket due?", "Can I contest a parking ticket?"],
        },
    ]);

    private Task<KnowledgeOutcome> AskAsync(string question) =>
        new ExtractiveAnswerer(_index, new() { DatabasePath = string.Empty }, VirtualAgent.Knowledge.Retrieval.SynonymTable.Empty)
            .AnswerAsync(new(question, "en", [], null, CityPassages.Today), CancellationToken.None);
}
