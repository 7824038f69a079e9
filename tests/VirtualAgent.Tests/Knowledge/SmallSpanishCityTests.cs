using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge;
using VirtualAgent.Knowledge.Answers;
using VirtualAgent.KnowledgeIngest;
using VirtualAgent.KnowledgeIngest.Folders;
using Xunit;

namespace VirtualAgent.Tests.Knowledge;

/// <summary>A town with few pages, in Spanish only: each of its words is rare or in half of them.</summary>
public sealed class SmallSpanishCityTests : IDisposable
{
    private const string DogPage =
        """
        ---
        title: Licencia para perros
        department: secretaria
        language: es
        ---
        Todo perro de más de cuatro meses necesita una licencia de la ciudad. Traiga el certificado de vacunación contra la rabia.

        ## Cuánto cuesta

        - La licencia cuesta $12 al año para un perro esterilizado.
        - La licencia cuesta $30 al año para otros perros.
        """;

    private const string Fees =
        """
        Trámite,Tarifa
        Copia de un acta,$2 por página
        Certificado de residencia,$8
        Certificado de nacimiento,$20
        Certificado de matrimonio,$15
        Permiso para una fiesta en la calle,$25
        """;

    private readonly TemporaryFolder _documents = new();
    private readonly TemporaryFolder _data = new();
    private readonly VirtualAgent.Knowledge.Index.EmbeddedKnowledgeIndex _index;

    public SmallSpanishCityTests()
    {
        _index = TestIndex.In(_data.Path);
        _documents.Write("secretaria/licencia-perros.md", DogPage);
        _documents.Write("secretaria/tarifas.csv", Fees);
        _documents.Write("secretaria/tarifas.csv.meta.yaml", "title: Tarifas de la ciudad\ndepartment: secretaria\nlanguage: es\n");
    }

    public void Dispose()
    {
        _index.Dispose();
        _documents.Dispose();
        _data.Dispose();
    }

    [Theory]
    [InlineData("cuánto cuesta un certificado de matrimonio", "$15")]
    [InlineData("cuanto cuesta el certificado de nacimiento", "$20")]
    [InlineData("cuánto cuesta la licencia de mi perro esterilizado", "$12")]
    public async Task Answer_AFeeThatTheTableHas_ThatOne(string question, string fee)
    {
        var answered = Assert.IsType<KnowledgeOutcome.Answered>(await AskAsync(question));
        Assert.Contains(fee, answered.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cuánto cuesta un certificado de matrimonio")]
    [InlineData("cuánto cuesta un certificado de defunción")]
    [InlineData("cuánto cuesta una licencia de matrimonio")]
    [InlineData("cuánto cuesta el permiso de construcción")]
    public async Task Answer_AFeeThatNoDocumentHas_NoneInItsPlace(string question)
    {
        _documents.Write("secretaria/tarifas.csv", string.Join('\n', Fees.Split('\n').Where(row => !row.Contains("matrimonio", StringComparison.Ordinal))));
        Assert.IsType<KnowledgeOutcome.NoEvidence>(await AskAsync(question));
    }

    [Theory]
    [InlineData("cuánto cuesta un certificado de matrimonio")]
    [InlineData("cuánto cuesta una licencia de matrimonio")]
    public async Task Answer_OnlyTheDogsPage_NotTheDogsFee(string question)
    {
        File.Delete(Path.Combine(_documents.Path, "secretaria/tarifas.csv"));
        Assert.IsType<KnowledgeOutcome.NoEvidence>(await AskAsync(question));
    }

    [Theory]
    [InlineData("cuánto cuesta un certificado de matrimonio")]
    [InlineData("cuánto cuesta una licencia de matrimonio")]
    [InlineData("cuánto cuesta la licencia de nacimiento")]
    public async Task Answer_TheWordStandsOnAPageWithoutAFee_NotTheDogsFee(string question)
    {
        File.Delete(Path.Combine(_documents.Path, "secretaria/tarifas.csv"));
        _documents.Write("secretaria/horario.md", "# Horario de la secretaría\n\nAbre de lunes a viernes de 8 a 5. Ahí se piden las actas de matrimonio y de nacimiento.\n");
        _documents.Write("secretaria/licencia-perros.md", "# Licencia de perro\n\nCada perro debe tener una licencia. La licencia cuesta $12 al año.\n");
        Assert.DoesNotContain("$12", await AskAsync(question) is KnowledgeOutcome.Answered answered ? answered.Text : string.Empty, StringComparison.Ordinal);
        Assert.Contains("$12", Assert.IsType<KnowledgeOutcome.Answered>(await AskAsync("cuánto cuesta la licencia de mi perro")).Text, StringComparison.Ordinal);
    }

    private async Task<KnowledgeOutcome> AskAsync(string question)
    {
        await new FolderIngest(
                _index,
                new KnowledgeIngestOptions { Folder = _documents.Path, StatePath = Path.Combine(_data.Path, "ingest.json"), Language = "es" },
                TimeProvider.System)
            .RunAsync(dryRun: false, progress: null, CancellationToken.None);
        return await new ExtractiveAnswerer(_index, new KnowledgeOptions { DatabasePath = string.Empty }, TestIndex.Synonyms)
            .AnswerAsync(new(question, "es", [], null, CityPassages.Today), CancellationToken.None);
    }
}
