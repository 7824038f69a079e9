using VirtualAgent.Core.Knowledge;
using VirtualAgent.Core.State;
using VirtualAgent.Knowledge;
using VirtualAgent.Knowledge.Answers;
using VirtualAgent.Knowledge.Index;
using Xunit;

namespace VirtualAgent.Tests.Knowledge;

public sealed class AnswerCompositionTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly EmbeddedKnowledgeIndex _index;

    public AnswerCompositionTests() => _index = TestIndex.In(_folder.Path);

    public Task InitializeAsync() => TestIndex.AddAsync(_index,
    [
        .. CityPassages.All.Where(p => p.DocumentId != "dog.md"),
        CityPassages.Of("dog.md", "Dog licenses", "Every dog needs a license. Get the dog license within 30 days."),
        CityPassages.Of("dog.md", "Dog licenses", "- A dog license costs $12 a year for a spayed dog.\n- A dog license costs $30 a year for other dogs.\n- The late fee for a dog license is $10.", "What it costs"),
        CityPassages.Of("dog.md", "Dog licenses", "- Proof of a rabies vaccination\n- A paper from the vet", "What you need"),
        CityPassages.Of("dropoff.md", "Hazardous waste", "Old paint, old batteries and the rest of this list go to 2100 Industrial Drive:\n\n- Oil paint\n- Batteries\n- Motor oil", "What you can bring", department: "sanitation"),
        CityPassages.Of("dropoff.md", "Hazardous waste", "The drop-off does not take tires, ammunition or medicine.", "What you cannot bring", department: "sanitation"),
        CityPassages.Of("fines.es.md", "Multas", "- Una multa de parquímetro cuesta $25.\n- Una multa por tiempo cuesta $25.\n- Una multa sin permiso cuesta $35.\n- Una multa de barrido cuesta $40.\n- Una multa de nieve cuesta $75.\n- Una multa por estacionarse en un hidrante cuesta $100.\n- Una multa sin placa cuesta $250.", "Multas comunes", language: "es", department: "parking"),
        CityPassages.Of("leaves.md", "Leaf collection", "The leaf vacuum runs from October 12 to December 4. Rake leaves to the edge of the street.", department: "sanitation"),
    ]);

    public Task DisposeAsync()
    {
        _index.Dispose();
        _folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Answer_HowMuchWithAShortPriceList_WholeListAndNothingElse()
    {
        var lines = (await AnsweredAsync("how much is a dog license")).Text.Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.All(lines, line => Assert.Contains('$', line));
    }

    [Theory]
    [InlineData("where do I take old ammunition")]
    [InlineData("where do I bring old ammunition")]
    public async Task Answer_ThingThatIsNotTaken_SaysSo(string question) =>
        Assert.Contains("does not take tires, ammunition", (await AnsweredAsync(question)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Answer_OneOfALongList_ThatAlone()
    {
        var outcome = await new ExtractiveAnswerer(_index, new KnowledgeOptions { DatabasePath = "unused" }, TestIndex.Synonyms)
            .AnswerAsync(new("¿cuánto cuesta la multa por estacionarse en un hidrante?", "es", [], null, CityPassages.Today), CancellationToken.None);
        var text = Assert.IsType<KnowledgeOutcome.Answered>(outcome).Text;
        Assert.Contains("$100", text, StringComparison.Ordinal);
        Assert.DoesNotContain("$40", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_WhatToBring_ListUnderThatHeading()
    {
        var text = (await AnsweredAsync("what papers do i need for a dog license")).Text;
        Assert.Contains("rabies", text, StringComparison.Ordinal);
        Assert.Contains("from the vet", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_NewTopicAfterAnother_NotFromTheLastPassage()
    {
        var before = new PastTurn("when is my trash picked up", "Put your cart at the curb by 6 am on your collection day.");
        var answered = await AnsweredAsync("also when do u pick up leafs", "trash.md#When to put your cart out", before);
        Assert.StartsWith("leaves.md", answered.PassageId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_PointsBack_OnlyFromTheConversation()
    {
        var before = new PastTurn("how much is a dog license", "A dog license costs $12 a year for a spayed dog.");
        var answered = await AnsweredAsync("and if she isn't fixed?", "dog.md#What it costs", before);
        Assert.StartsWith("dog.md", answered.PassageId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how much is a fence permit in Chicago")]
    [InlineData("how tall is the mayor")]
    public async Task Answer_SameWordsOfAnotherMatter_NoEvidence(string question) =>
        Assert.IsType<KnowledgeOutcome.NoEvidence>(await AskAsync(question, null));

    private async Task<KnowledgeOutcome.Answered> AnsweredAsync(string question, string? last = null, params PastTurn[] history) =>
        Assert.IsType<KnowledgeOutcome.Answered>(await AskAsync(question, last, history));

    private Task<KnowledgeOutcome> AskAsync(string question, string? last, params PastTurn[] history) =>
        new ExtractiveAnswerer(_index, new KnowledgeOptions { DatabasePath = "unused" }, TestIndex.Synonyms)
            .AnswerAsync(new(question, "en", [.. history], last, CityPassages.Today), CancellationToken.None);
}
