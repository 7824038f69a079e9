using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge;
using VirtualAgent.Knowledge.Answers;
using VirtualAgent.Knowledge.Index;
using Xunit;

namespace VirtualAgent.Tests.Knowledge;

public sealed class TranslationTests : IAsyncLifetime
{
    private static readonly Passage English = CityPassages.Of("water/start.md", "Start water service", "Apply at City Hall two days ahead. The deposit is $75.", department: "water");
    private static readonly Passage Spanish = CityPassages.Of("water/start.es.md", "Abrir el servicio de agua", "Solicite el servicio de agua en el Ayuntamiento. El depósito es de $75.", language: "es", department: "water") with
    {
        TranslationOf = "start",
        Questions = ["¿Cómo pongo el agua a mi nombre?"],
    };

    private readonly TemporaryFolder _folder = new();
    private readonly EmbeddedKnowledgeIndex _index;

    public TranslationTests() => _index = TestIndex.In(_folder.Path);

    public Task InitializeAsync() => TestIndex.AddAsync(_index, [.. CityPassages.All, English, Spanish]);

    public Task DisposeAsync()
    {
        _index.Dispose();
        _folder.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("water/start.md", "start")]
    [InlineData("water/start.md", "start.md")]
    [InlineData("water/start.md", "water/start")]
    public void IsTranslationOf_NamedByItsSibling_EitherWay(string document, string named)
    {
        var (one, other) = (English with { DocumentId = document }, Spanish with { TranslationOf = named });
        Assert.True(one.IsTranslationOf(other));
        Assert.True(other.IsTranslationOf(one));
        Assert.False(one.IsTranslationOf(other with { DocumentId = "transit/start.es.md", TranslationOf = "begin" }));
        Assert.False(one.IsTranslationOf(one));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public async Task Of_PageInTheOtherLanguage_ThatInTheResidents(string locale)
    {
        var other = locale == "en" ? Spanish : English;
        var same = await new Translations(_index).OfAsync(other, Asked("x", locale), CancellationToken.None);
        Assert.Equal(locale, Assert.Single(same).Passage.Language);
    }

    [Fact]
    public async Task Of_PageWithoutTranslation_None() =>
        Assert.Empty(await new Translations(_index).OfAsync(CityPassages.All[3], Asked("cerca", "es"), CancellationToken.None));

    [Theory]
    [InlineData("how do I put the water in my name", "en")]
    [InlineData("¿cómo pongo el agua a mi nombre?", "es")]
    public async Task Answer_PageInBothLanguages_NothingInTheOther(string question, string locale)
    {
        var answerer = new ExtractiveAnswerer(_index, new KnowledgeOptions { DatabasePath = "unused" }, TestIndex.Synonyms);
        var outcome = await answerer.AnswerAsync(Asked(question, locale), CancellationToken.None);
        Assert.True(outcome is KnowledgeOutcome.Answered answered
            ? answered.Language == locale
            : ((KnowledgeOutcome.NoEvidence)outcome).Closest.All(option => option.Language is null));
    }

    private static KnowledgeQuestion Asked(string question, string locale) => new(question, locale, [], null, CityPassages.Today);
}
