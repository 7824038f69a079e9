using VirtualAgent.Core.Knowledge;
using VirtualAgent.KnowledgeIngest;
using VirtualAgent.KnowledgeIngest.Documents;
using VirtualAgent.KnowledgeIngest.Folders;
using VirtualAgent.KnowledgeIngest.Hosting;
using VirtualAgent.KnowledgeIngest.Reports;
using VirtualAgent.Tests.Knowledge;
using Xunit;

namespace VirtualAgent.Tests.KnowledgeIngest;

public sealed class FolderIngestTests : IDisposable
{
    private const int Pages = 40;

    private readonly TemporaryFolder _documents = new();
    private readonly TemporaryFolder _data = new();
    private readonly VirtualAgent.Knowledge.Index.EmbeddedKnowledgeIndex _index;

    public FolderIngestTests() => _index = TestIndex.In(_data.Path);

    public void Dispose()
    {
        _index.Dispose();
        _documents.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task Run_FirstAndAgain_SecondReadsNothing()
    {
        _documents.Write("clerk/dog.md", "# Dogs\n\nA dog license costs $12.");
        _documents.Write("fees.csv", "fee,amount\nDog,$12\nCart,$65\n");
        var first = await RunAsync();
        var second = await RunAsync();
        Assert.Equal(2, first.Count(IngestOutcome.Added));
        Assert.Equal(3, first.Passages);
        Assert.Equal(2, second.Count(IngestOutcome.Unchanged));
    }

    [Fact]
    public async Task Run_MetadataFromSidecarPlaceAndText_OnEveryPassage()
    {
        _documents.Write("finance/agua.csv", "cargo,monto\nDepósito de agua para los nuevos clientes de la ciudad,$75\n");
        _documents.Write("finance/agua.csv.meta.yaml", "title: Tarifas\nurl: https://x.example/agua\neffective: 2026-01-01\n");
        await RunAsync();
        var passage = Assert.Single(_index.All());
        Assert.Equal(
            ("Tarifas", "https://x.example/agua", "finance", "es", new DateOnly(2026, 1, 1)),
            (passage.Title, passage.Url, passage.Department, passage.Language, passage.Effective));
        Assert.Contains("| cargo | monto |", passage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ChangedGoneAndBroken_EachHasItsOutcome()
    {
        _documents.Write("a.md", "# A\n\nThe first version of this page.");
        var gone = _documents.Write("b.md", "# B\n\nThis page goes away.");
        _documents.Write("c.md", "# C\n\nThis page breaks.");
        await RunAsync();
        _documents.Write("a.md", "# A\n\nThe second, longer version of this page.");
        File.Delete(gone);
        _documents.Write("c.md", "");
        var report = await RunAsync();

        Assert.Equal(
            [("a.md", IngestOutcome.Updated, null), ("c.md", IngestOutcome.NotRead, (NotReadReason?)NotReadReason.Empty), ("b.md", IngestOutcome.Withdrawn, null)],
            report.Lines.Select(l => (l.Path, l.Outcome, l.Reason)));
        Assert.Equal(
            ["The second, longer version of this page.", "This page breaks."],
            _index.All().Select(p => p.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Run_PictureAmongDocuments_HasALineAndIsLeftAlone()
    {
        _documents.Write("a.md", "# A\n\nText of the page.");
        _documents.Write("map.png", "x");
        var report = await RunAsync();
        Assert.Equal([("a.md", IngestOutcome.Added), ("map.png", IngestOutcome.Skipped)], report.Lines.Select(l => (l.Path, l.Outcome)));
        Assert.Single(_index.All());
    }

    [Fact]
    public async Task Run_FileThatBecameUnreadable_EarlierVersionServesAndEachRunSaysSo()
    {
        _documents.Write("a.md", "# A\n\nText of the page.");
        await RunAsync();
        _documents.Write("a.md", " ");
        for (var time = 0; time < 2; time++)
        {
            var line = Assert.Single((await RunAsync()).Lines);
            Assert.Equal((IngestOutcome.NotRead, NotReadReason.Empty, 1), (line.Outcome, line.Reason!.Value, line.Passages));
        }

        Assert.Equal("Text of the page.", Assert.Single(_index.All()).Text);
        _documents.Write("a.md", "# A\n\nText of the page.");
        Assert.Equal(IngestOutcome.Unchanged, Assert.Single((await RunAsync()).Lines).Outcome);
    }

    [Fact]
    public async Task Run_FolderIsAway_NothingIsWithdrawn()
    {
        _documents.Write("a.md", "# A\n\nText of the page.");
        await RunAsync();
        Directory.Move(_documents.Path, _documents.Path + "-away");
        var report = await RunAsync();
        Directory.Move(_documents.Path + "-away", _documents.Path);
        Assert.Empty(report.Lines);
        Assert.Single(_index.All());
    }

    [Fact]
    public async Task Run_DocumentsOfOtherSources_AreNotWithdrawn()
    {
        await TestIndex.AddAsync(_index, [CityPassages.Of("https://city.example/a", "A", "Text."), CityPassages.Of("upload:clerk/a.csv", "B", "Text.")]);
        _documents.Write("a.md", "# A\n\nText of the page.");
        await RunAsync();
        Assert.Equal(3, _index.All().Length);
    }

    [Fact]
    public async Task Index_WrittenByAnotherProcess_IsFoundAtTheNextLook()
    {
        using var other = TestIndex.In(_data.Path);
        Assert.Empty(await other.DocumentsAsync(CancellationToken.None));
        var path = _documents.Write("a.md", "# A\n\nThe pool opens at noon.");
        await RunAsync();
        Assert.Single(await other.DocumentsAsync(CancellationToken.None));
        Assert.NotEmpty(await other.SearchAsync(CityPassages.Query("when does the pool open"), CancellationToken.None));
        File.Delete(path);
        await RunAsync();
        Assert.Empty(await other.DocumentsAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Watch_FileWritten_TellsBeforeTheNextLook()
    {
        using var watch = new FolderWatch(new() { Folder = _documents.Path, StatePath = Path.Combine(_data.Path, "ingest.json"), Uploads = Path.Combine(_data.Path, "uploads") });
        var changed = watch.ChangedWithinAsync(TimeSpan.FromDays(1), TimeProvider.System, CancellationToken.None);
        File.WriteAllText(Path.Combine(_data.Path, "uploads", "a.md"), "text");
        Assert.True(await changed.WaitAsync(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task Run_StateLostButIndexKept_NothingReplaced()
    {
        _documents.Write("a.md", "# A\n\nText of the page.");
        await RunAsync();
        File.Delete(Path.Combine(_data.Path, "ingest.json"));
        Assert.Equal(1, (await RunAsync()).Count(IngestOutcome.Unchanged));
    }

    [Fact]
    public async Task Run_EndsInTheMiddle_AllThatWasThereServesAndTheNextRunReadsTheRest()
    {
        WriteEdition("first");
        await RunAsync();
        WriteEdition("second");
        await CutOffAsync();
        Assert.All(_index.All(), passage => Assert.Contains("first edition", passage.Text, StringComparison.Ordinal));

        using var again = TestIndex.In(_data.Path);
        var report = await RunAsync(again);

        Assert.InRange(report.Count(IngestOutcome.Resumed), 1, Pages - 1);
        Assert.Equal(Pages - report.Count(IngestOutcome.Resumed), report.Count(IngestOutcome.Updated));
        Assert.All(again.All(), passage => Assert.Contains("second edition", passage.Text, StringComparison.Ordinal));
        Assert.Equal(Pages, (await RunAsync(again)).Count(IngestOutcome.Unchanged));
    }

    [Fact]
    public async Task Run_EndsInTheMiddleAndWhatChangedIsTakenBack_NothingOfItIsTakenOver()
    {
        WriteEdition("first");
        await RunAsync();
        WriteEdition("second");
        _documents.Write("new.md", "# New\n\nThis page was not there before.");
        await CutOffAsync();
        WriteEdition("first");
        File.Delete(Path.Combine(_documents.Path, "new.md"));

        Assert.Equal(Pages, (await RunAsync()).Count(IngestOutcome.Unchanged));
        Assert.Equal(Pages, _index.All().Length);
        Assert.All(_index.All(), passage => Assert.Contains("first edition", passage.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_AnotherRunUnderWay_IsDoneAllTheSame()
    {
        WriteEdition("first");
        using var other = RunDraft.Open(Path.Combine(_data.Path, "ingest.draft"));
        Assert.Equal(Pages, (await RunAsync()).Count(IngestOutcome.Added));
        Assert.Equal(Pages, _index.All().Length);
    }

    [Fact]
    public async Task Run_Dry_ReportsAndChangesNothing()
    {
        _documents.Write("a.md", "# A\n\nText of the page.");
        var report = await RunAsync(dryRun: true);
        Assert.Equal(1, report.Count(IngestOutcome.Added));
        Assert.Empty(await _index.DocumentsAsync(CancellationToken.None));
        Assert.Equal(1, (await RunAsync()).Count(IngestOutcome.Added));
    }

    [Fact]
    public async Task Run_Sections_OnePassageEachWithStableIds()
    {
        _documents.Write("clerk/dog.md", "---\ntitle: Dogs\nquestions:\n  - What is the fee?\n---\n# Dogs\n\nDogs need a license.\n\n## Fees\n\nThe fee is $12.\n\n### Late\n\nThe late fee is $10.\n");
        await RunAsync();
        var passages = _index.All();
        Assert.Equal(["clerk/dog.md#intro", "clerk/dog.md#fees", "clerk/dog.md#fees-late"], passages.Select(p => p.Id));
        Assert.Equal(["Fees", "Late"], passages[2].Headings.ToArray());
        Assert.Equal(["What is the fee?"], passages[1].Questions.ToArray());
    }

    [Fact]
    public async Task Run_QuestionThatNamesItsSection_StandsThereAndAnUnknownSectionIsTold()
    {
        _documents.Write("clerk/dog.md", "---\ntitle: Dogs\nquestions:\n  - What is the late fee? (#intro)\n  - What is the fee? (#fee)\n---\n# Dogs\n\nDogs need a license.\n\n## Fees\n\nThe fee is $12. The late fee is $10.\n");

        var report = await RunAsync();

        Assert.Equal([["What is the late fee?"], ["What is the fee?"]], _index.All().Select(p => p.Questions.ToArray()));
        Assert.Contains("'fee'", Assert.Single(report.Lines).Detail, StringComparison.Ordinal);
    }

    private void WriteEdition(string name)
    {
        for (var page = 0; page < Pages; page++)
        {
            _documents.Write($"page-{page}.md", $"# Page {page}\n\nThis is the {name} edition.");
        }
    }

    /// <summary>A run that ends after the first document that it reads.</summary>
    private async Task CutOffAsync()
    {
        using var end = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Ingest(_index).RunAsync(dryRun: false, new EndAfterOne(end), end.Token));
    }

    private Task<IngestReport> RunAsync(bool dryRun = false) => RunAsync(_index, dryRun);

    private Task<IngestReport> RunAsync(IKnowledgeIndex index, bool dryRun = false) => Ingest(index).RunAsync(dryRun, progress: null, CancellationToken.None);

    private FolderIngest Ingest(IKnowledgeIndex index) => new(
        index,
        new KnowledgeIngestOptions { Folder = _documents.Path, StatePath = Path.Combine(_data.Path, "ingest.json") },
        TimeProvider.System);

    private sealed class EndAfterOne(CancellationTokenSource end) : IProgress<IngestLine>
    {
        public void Report(IngestLine value) => end.Cancel();
    }
}
