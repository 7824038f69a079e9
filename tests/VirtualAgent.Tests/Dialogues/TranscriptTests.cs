using VirtualAgent.Core.Messages;
using VirtualAgent.Evals.Dialogues;
using VirtualAgent.Tests.Support;
using Xunit;

namespace VirtualAgent.Tests.Dialogues;

/// <summary>Every transcript of the dialogue set, played against the composed product.</summary>
public sealed class TranscriptTests(TranscriptTests.OpenHall open) : IClassFixture<TranscriptTests.OpenHall>
{
    private static readonly string Set = RepositoryFolder.Path("evals", "datasets", "dialogues");

    private const string PdfReader = "pdftotext";

    public static TheoryData<string> Names => [.. TranscriptReader.ReadAll(Set).Where(t => t.Needs is null).Select(t => t.Name)];

    public static TheoryData<string> NamesOnPdfs => [.. TranscriptReader.ReadAll(Set).Where(t => t.Needs == PdfReader).Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Transcript_PlayedAgainstTheProduct_GoesAsWritten(string name) => PlayAsync(name);

    [TheoryIfTool(PdfReader)]
    [MemberData(nameof(NamesOnPdfs))]
    public Task TranscriptOnPdfs_PlayedAgainstTheProduct_GoesAsWritten(string name) => PlayAsync(name);

    [Fact]
    public void Transcripts_AsASet_NeedOnlyWhatIsLookedFor() =>
        Assert.All(TranscriptReader.ReadAll(Set), transcript => Assert.Contains(transcript.Needs, new[] { null, PdfReader }));

    private async Task PlayAsync(string name)
    {
        var path = Path.Combine(Set, $"{name}.txt");

        var result = await TranscriptRun.RunAsync(open.Hall, TranscriptReader.Read(path, await File.ReadAllLinesAsync(path)), default);

        Assert.True(result.Passed, result.Describe());
    }

    [Fact]
    public void Transcripts_AsASet_CoverBothLanguagesOnEveryChannel()
    {
        var covered = TranscriptReader.ReadAll(Set).Select(t => (t.Locale, t.Channel)).ToHashSet();

        Assert.Equal(6, covered.Count);
        Assert.All(Enum.GetValues<Channel>(), channel => Assert.Contains(("es", channel), covered));
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
