using VirtualAgent.Core.Knowledge;
using VirtualAgent.Core.State;
using VirtualAgent.Knowledge;
using VirtualAgent.Knowledge.Answers;
using VirtualAgent.Knowledge.Citations;
using Xunit;

namespace VirtualAgent.Tests.Knowledge;

public sealed class ExtractiveAnswererTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly VirtualAgent.Knowledge.Index.EmbeddedKnowledgeIndex _index;

    public ExtractiveAnswererTests() => _index = TestIndex.In(_folder.Path);

    public Task InitializeAsync() => TestIndex.AddAsync(_index, CityPassages.All);

    public Task DisposeAsync()
    {
        _index.Dispose();
        _folder.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("how much does a fence permit cost", "A fence permit costs $45.", "fence.md")]
    [InlineData("when do I put my cart at the curb", "Put your cart at the curb by 6 am on your collection day.", "trash.md")]
    public async Task Answer_Question_OwnSentenceWithCitation(string question, string sentence, string document)
    {
        var answered = Assert.IsType<KnowledgeOutcome.Answered>(await AskAsync(question));
        Assert.Contains(sentence, answered.Text, StringComparison.Ordinal);
        Assert.EndsWith("[1]", answered.Text, StringComparison.Ordinal);
        Assert.Equal($"https://www.city.example/{document}", Assert.Single(answered.Citations).Url);
        Assert.Equal("en", answered.Language);
        Assert.StartsWith(document, answered.PassageId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_FeeInATable_OnlyTheRowAskedFor()
    {
        var answered = Assert.IsType<KnowledgeOutcome.Answered>(await AskAsync("how much is the fine for parking at a fire hydrant"));
        Assert.Contains("Fire hydrant: fine $100.", answered.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("$25", answered.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("where can i land my helicopter")]
    [InlineData("who won the football game")]
    [InlineData("")]
    [InlineData("🙂")]
    [InlineData("the")]
    public async Task Answer_NotInTheDocuments_NoEvidence(string question) =>
        Assert.IsType<KnowledgeOutcome.NoEvidence>(await AskAsync(question));

    [Fact]
    public async Task Answer_EvidenceShortOfEnough_AsksForTheClosestAndAnswersFromThePickedOne()
    {
        const string Question = "how much does a fence permit cost";
        var options = new KnowledgeOptions { DatabasePath = "unused", EvidenceThreshold = 1.01 };
        var answerer = new ExtractiveAnswerer(_index, options, TestIndex.Synonyms);

        var none = Assert.IsType<KnowledgeOutcome.NoEvidence>(await answerer.AnswerAsync(Asked(Question), CancellationToken.None));
        var closest = none.Closest[0];
        Assert.Equal(Question, closest.Question);
        Assert.StartsWith("fence.md", closest.PassageId, StringComparison.Ordinal);
        Assert.InRange(none.Closest.Length, 1, 3);

        var picked = Asked(closest.Question) with { PassageId = closest.PassageId };
        var answered = Assert.IsType<KnowledgeOutcome.Answered>(await answerer.AnswerAsync(picked, CancellationToken.None));
        Assert.Equal(closest.PassageId, answered.PassageId);
        Assert.Contains("$45", answered.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_PickedPassageIsGone_AnswersAsIfItWereNotPicked()
    {
        var picked = Asked("how much does a fence permit cost") with { PassageId = "withdrawn.md#intro" };

        Assert.IsType<KnowledgeOutcome.Answered>(await Answerer().AnswerAsync(picked, CancellationToken.None));
    }

    [Fact]
    public async Task Answer_SpanishQuestionEnglishDocument_AnswersInTheLanguageThereIs()
    {
        var answered = Assert.IsType<KnowledgeOutcome.Answered>(await AskAsync("¿cuánto cuesta el permiso para una cerca?", "es"));
        Assert.Equal("en", answered.Language);
        Assert.Contains("$45", answered.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_SpanishDocument_PreferredForSpanish()
    {
        var answered = Assert.IsType<KnowledgeOutcome.Answered>(await AskAsync("¿a qué hora saco el bote de basura?", "es"));
        Assert.Equal("es", answered.Language);
    }

    [Fact]
    public async Task Answer_FollowUp_UsesTheConversation()
    {
        var outcome = await AskAsync("how much is it?", history: new PastTurn("do I need a permit for a fence", "Yes."));
        Assert.Contains("$45", Assert.IsType<KnowledgeOutcome.Answered>(outcome).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what are the hours of this library")]
    [InlineData("library")]
    public async Task Answer_WhichIsNotSaid_AsksAmongTheDocuments(string question)
    {
        await TestIndex.AddAsync(_index,
        [
            CityPassages.Of("main.md", "Main Library", "The library is open from 9 am to 8 pm."),
            CityPassages.Of("east.md", "Eastside Library", "The library is open from 10 am to 6 pm."),
        ]);
        var asked = Assert.IsType<KnowledgeOutcome.Ambiguous>(await AskAsync(question));
        Assert.Equal(["Eastside Library", "Main Library"], asked.Options.Select(o => o.Label).Order(StringComparer.Ordinal));
        Assert.IsType<KnowledgeOutcome.Answered>(await AskAsync(asked.Options[0].Question));
    }

    [Theory]
    [InlineData("how much is a dog license")]
    [InlineData("what are the parking fines")]
    [InlineData("when do I put out my trash cart")]
    public async Task Answer_WhateverIsSaid_StandsOnItsSource(string question)
    {
        var answered = Assert.IsType<KnowledgeOutcome.Answered>(await AskAsync(question));
        var passages = CityPassages.All.Where(p => p.DocumentId == answered.PassageId.Split('#')[0]).ToList();
        var whole = passages[0] with { Text = string.Join("\n\n", passages.Select(p => p.Text)) };
        Assert.Empty(CitationCheck.Faults(answered.Text, [whole]));
    }

    private Task<KnowledgeOutcome> AskAsync(string question, string locale = "en", params PastTurn[] history) =>
        Answerer().AnswerAsync(Asked(question, locale, history), CancellationToken.None);

    private ExtractiveAnswerer Answerer() => new(_index, new KnowledgeOptions { DatabasePath = "unused" }, TestIndex.Synonyms);

    private static KnowledgeQuestion Asked(string question, string locale = "en", params PastTurn[] history) =>
        new(question, locale, [.. history], null, CityPassages.Today);
}
