using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge;
using VirtualAgent.Knowledge.Answers;
using VirtualAgent.KnowledgeIngest;
using VirtualAgent.KnowledgeIngest.Folders;
using Xunit;

namespace VirtualAgent.Tests.Knowledge;

/// <summary>What a small town's few pages answer, and how much of them is said.</summary>
public sealed class SmallTownTests : IDisposable
{
    private readonly TemporaryFolder _documents = new();
    private readonly TemporaryFolder _data = new();
    private readonly VirtualAgent.Knowledge.Index.EmbeddedKnowledgeIndex _index;

    public SmallTownTests()
    {
        _index = TestIndex.In(_data.Path);
        Write("plaza.es.md", "Plaza, biblioteca y fiestas", "La biblioteca abre de lunes a viernes de 10 a 6 y los sábados de 9 a 1. El internet es gratis y no hace falta tarjeta.\n\nEl salón comunal se alquila por $80 al día, más $50 de depósito.\n\nLas fiestas patronales son del 12 al 16 de octubre. Los juegos cierran a la 1 de la mañana y la música a medianoche.");
        Write("basura.es.md", "Basura y quemas", "La basura pasa los martes desde las 7 de la mañana. Los muebles se recogen el primer sábado del mes. El reciclaje se lleva al depósito junto al río.\n\n## Quemas\n\nEstá prohibido quemar basura, hojas o llantas. La multa es de $100.");
        Write("clerk.md", "Town clerk", "Marriage licenses are $30, cash or check. Both of you come in with ID; there is no wait and no blood test.\n\nDogs are licensed for $12 a year with proof of rabies shots.\n\nNotary service is free for residents, Monday to Thursday.");
        Write("jail.md", "Sheriff and jail", "## Permits\n\nA certificate to carry a concealed handgun is $5, good for three years, application in person with a state ID. Fingerprints for jobs are taken Tuesdays from 9 to 11 and cost $20 a card.\n\n## Visits\n\nVisiting is Saturday and Sunday, 1 to 4 p.m. Bring a photo ID. Two visitors at a time.");
        Write("rentals.md", "Chapter 4.12 Short-term rentals", "4.12.010. No person shall rent a dwelling for fewer than 30 days without a license.\n\n§ 4.12-3 Quiet hours are from 10 p.m. to 7 a.m. in a short-term rental.\n\n4.12.050. A violation is punished with a fine of $500 for each day.");
        Write("motor.md", "Motor vehicles", "## Titles\n\nA title is $10. A lien noted on it is $7.\n\n## Plates\n\n| Plate | Fee |\n|---|---|\n| Passenger car | $28.50 |\n| Motorcycle | $16 |");
    }

    public void Dispose()
    {
        _index.Dispose();
        _documents.Dispose();
        _data.Dispose();
    }

    [Theory]
    [InlineData("es", "cuando son las fiestas patronales", "12 al 16 de octubre", "biblioteca")]
    [InlineData("es", "cuando pasa la basura", "los martes", "reciclaje")]
    [InlineData("en", "marriage license how do i get one", "come in with ID", "rabies")]
    [InlineData("en", "fingerprints for a job", "cost $20 a card", "handgun")]
    [InlineData("en", "cost to title a car", "A title is $10", "28.50")]
    public async Task Answer_AnotherSubjectBesideIt_LeftOut(string language, string question, string said, string other)
    {
        var text = await SaidAsync(language, question);
        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.DoesNotContain(other, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("es", "puedo quemar hojas en mi patio", "Está prohibido quemar basura, hojas o llantas")]
    [InlineData("es", "esta prohibido quemar llantas", "Está prohibido quemar basura, hojas o llantas")]
    [InlineData("es", "la biblioteca abre el domingo", "de lunes a viernes de 10 a 6 y los sábados")]
    public async Task Answer_SentenceThatSettlesIt_ToldThoughAWordIsMissing(string language, string question, string said) =>
        Assert.Contains(said, await SaidAsync(language, question), StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "quiet hours in a short term rental", "Quiet hours are from 10 p.m.")]
    [InlineData("en", "what is the fine for breaking the short term rental rules", "A violation is punished")]
    public async Task Answer_SentenceOfACode_WithoutItsNumber(string language, string question, string said)
    {
        var text = await SaidAsync(language, question);
        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.DoesNotContain("4.12", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "who won the super bowl")]
    [InlineData("es", "quien gano el super bowl")]
    public async Task Answer_NothingOfTheQuestionAnywhere_NothingToChooseFrom(string language, string question) =>
        Assert.Empty(Assert.IsType<KnowledgeOutcome.NoEvidence>(await AskAsync(language, question)).Closest);

    [Fact]
    public async Task Ingest_ShortSubjectsWithoutHeadings_APassageEach()
    {
        await IngestAsync();
        var passages = _index.All().Select(p => p.Id).Where(id => id.StartsWith("plaza", StringComparison.Ordinal) || id.StartsWith("basura", StringComparison.Ordinal));
        Assert.Equal(["basura.es.md#intro", "basura.es.md#quemas", "plaza.es.md#intro", "plaza.es.md#intro-2", "plaza.es.md#intro-3"], passages.Order(StringComparer.Ordinal));
    }

    private void Write(string name, string title, string text) =>
        _documents.Write(name, $"---\ntitle: \"{title}\"\ndepartment: clerk\nlanguage: {(name.EndsWith(".es.md", StringComparison.Ordinal) ? "es" : "en")}\n---\n\n# {title}\n\n{text}\n");

    private async Task<string> SaidAsync(string language, string question) => Assert.IsType<KnowledgeOutcome.Answered>(await AskAsync(language, question)).Text;

    private async Task<KnowledgeOutcome> AskAsync(string language, string question)
    {
        await IngestAsync();
        return await new ExtractiveAnswerer(_index, new KnowledgeOptions { DatabasePath = string.Empty }, TestIndex.Synonyms)
            .AnswerAsync(new(question, language, [], null, CityPassages.Today), CancellationToken.None);
    }

    private Task IngestAsync() =>
        new FolderIngest(_index, new KnowledgeIngestOptions { Folder = _documents.Path, StatePath = Path.Combine(_data.Path, "ingest.json"), Language = "en" }, TimeProvider.System)
            .RunAsync(dryRun: false, progress: null, CancellationToken.None);
}
