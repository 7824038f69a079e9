using VirtualAgent.Core.Messages;
using VirtualAgent.Evals.Dialogues;
using VirtualAgent.Tests.Support;
using Xunit;

namespace VirtualAgent.Tests.Dialogues;

/// <summary>Every transcript of the dialogue set, played against the composed product; a class for each language, so that they are played side by side.</summary>
public abstract class TranscriptTests(TranscriptTests.OpenHall open) : IClassFixture<TranscriptTests.OpenHall>
{
    private const string PdfReader = "pdftotext";

    private static readonly string Set = RepositoryFolder.Path("evals", "datasets", "dialogues");

    protected static TheoryData<string> Named(string language, string? needs) =>
        [.. TranscriptReader.ReadAll(Set).Where(t => t.Locale == language && t.Needs == needs).Select(t => t.Name)];

    protected async Task PlayAsync(string name)
    {
        var path = Path.Combine(Set, $"{name}.txt");

        var result = await TranscriptRun.RunAsync(open.Hall, TranscriptReader.Read(path, await File.ReadAllLinesAsync(path)), default);

        Assert.True(result.Passed, result.Describe());
    }

    public sealed class English(OpenHall open) : TranscriptTests(open)
    {
        public static TheoryData<string> Names => Named("en", null);

        [Theory]
        [MemberData(nameof(Names))]
        public Task Transcript_PlayedAgainstTheProduct_GoesAsWritten(string name) => PlayAsync(name);
    }

    public sealed class Spanish(OpenHall open) : TranscriptTests(open)
    {
        public static TheoryData<string> Names => Named("es", null);

        public static TheoryData<string> NamesOnPdfs => Named("es", PdfReader);

        [Theory]
        [MemberData(nameof(Names))]
        public Task Transcript_PlayedAgainstTheProduct_GoesAsWritten(string name) => PlayAsync(name);

        [TheoryIfTool(PdfReader)]
        [MemberData(nameof(NamesOnPdfs))]
        public Task TranscriptOnPdfs_PlayedAgainstTheProduct_GoesAsWritten(string name) => PlayAsync(name);
    }

    public sealed class AsASet
    {
        [Fact]
        public void Transcripts_AsASet_ArePlayedEach() => Assert.Equal(
            TranscriptReader.ReadAll(Set).Select(t => t.Name).Order(StringComparer.Ordinal),
            new IEnumerable<object[]>[] { English.Names, Spanish.Names, Spanish.NamesOnPdfs }.SelectMany(names => names).Select(row => (string)row[0]).Order(StringComparer.Ordinal));

        [Fact]
        public void Transcripts_AsASet_CoverBothLanguagesOnEveryChannel()
        {
            var covered = TranscriptReader.ReadAll(Set).Select(t => (t.Locale, t.Channel)).ToHashSet();

            Assert.Equal(6, covered.Count);
            Assert.All(Enum.GetValues<Channel>(), channel => Assert.Contains(("es", channel), covered));
        }
    }

    public sealed class OpenHall : IAsyncLifetime
    {
        public CityHall Hall { get; private set; } = default!;

        public async Task InitializeAsync() => Hall = await CityHall.OpenAsync(RepositoryFolder.Path("cities", "riverbend"), default);

        public Task DisposeAsync()
        {
            Hall.Dispose();
            return Task.CompletedTask;
        }
    }
}
