using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge;
using VirtualAgent.KnowledgeIngest;
using VirtualAgent.KnowledgeIngest.Documents;
using VirtualAgent.KnowledgeIngest.Reports;
using VirtualAgent.KnowledgeIngest.Sites;

namespace VirtualAgent.IntegrationTests.KnowledgeIngest;

/// <summary>Crawls over real HTTP.</summary>
public sealed class SiteTests : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("va-site-").FullName;
    private ServiceProvider _services = default!;
    private TestSite _site = default!;

    public async Task InitializeAsync()
    {
        _site = await TestSite.StartAsync();
        _services = Services("127.0.0.1");
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        await _site.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task Crawl_LinkedPagesAndDocuments_AreIndexedByAddress()
    {
        _site.Page("/", $"<p>{TestSite.Sentence}</p><a href='a?utm_source=x'>A</a><a href='//elsewhere.example/'>E</a><a href='photo.jpg'>P</a>")
            .Page("/a", $"<p>{TestSite.Sentence} A.</p><a href='/fees.csv'>Fees</a>")
            .Text("/fees.csv", "Item,Fee\nCart,$65\nBin,$20\n", "text/csv");
        var report = await CrawlAsync();
        Assert.Equal([(At("/"), IngestOutcome.Added, 1), (At("/a"), IngestOutcome.Added, 1), (At("/fees.csv"), IngestOutcome.Added, 2)], report.Lines.Select(l => (l.Path, l.Outcome, l.Passages)));
        Assert.Equal([At("/"), At("/a"), At("/fees.csv")], await DocumentsAsync());
    }

    [Fact]
    public async Task Crawl_Again_AsksOnlyWhetherThingsChanged()
    {
        _site.Page("/", $"<p>{TestSite.Sentence}</p><a href='/a'>A</a>").Page("/a", $"<p>{TestSite.Sentence} A.</p>");
        await CrawlAsync();
        _site.Page("/a", $"<p>{TestSite.Sentence} B.</p>");
        _site.Requests.Clear();
        var report = await CrawlAsync();
        Assert.Equal([IngestOutcome.Unchanged, IngestOutcome.Updated], report.Lines.Select(l => l.Outcome));
        Assert.Contains(("/", StatusCodes.Status304NotModified), _site.Requests);
    }

    [Fact]
    public async Task Crawl_GonePageAndFailingPage_OneIsWithdrawnTheOtherStays()
    {
        _site.Page("/", $"<p>{TestSite.Sentence}</p><a href='/gone'>G</a><a href='/sick'>S</a>")
            .Page("/gone", $"<p>{TestSite.Sentence} G.</p>").Page("/sick", $"<p>{TestSite.Sentence} S.</p>");
        await CrawlAsync();
        _site.Remove("/gone");
        _site.On("/sick", context => { context.Response.StatusCode = StatusCodes.Status500InternalServerError; return Task.CompletedTask; });
        var report = await CrawlAsync();
        Assert.Equal(IngestOutcome.Withdrawn, LineOf(report, "/gone").Outcome);
        Assert.Equal((IngestOutcome.NotRead, NotReadReason.Unreachable, 1), (LineOf(report, "/sick").Outcome, LineOf(report, "/sick").Reason!.Value, LineOf(report, "/sick").Passages));
        Assert.Equal([At("/"), At("/sick")], await DocumentsAsync());
    }

    [Fact]
    public async Task Crawl_EndsInTheMiddle_AllThatWasThereServesAndTheNextCrawlReadsTheRest()
    {
        WriteEdition("first");
        await CrawlAsync();
        WriteEdition("second");
        using var end = new CancellationTokenSource();
        var site = new SiteOptions { Start = _site.Address, Delay = TimeSpan.Zero };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _services.GetRequiredService<SiteIngest>().RunAsync(site, dryRun: false, new EndAfterOne(end), end.Token));
        Assert.Equal(["first", "first"], await EditionsAsync());
        _site.Requests.Clear();

        var report = await CrawlAsync();

        Assert.Equal([IngestOutcome.Resumed, IngestOutcome.Updated], report.Lines.Select(l => l.Outcome));
        Assert.Contains(("/", StatusCodes.Status304NotModified), _site.Requests);
        Assert.Equal(["second", "second"], await EditionsAsync());
    }

    [Fact]
    public async Task Crawl_PageNoLongerLinked_StaysAndIsListedAsOrphan()
    {
        _site.Page("/", $"<p>{TestSite.Sentence}</p><a href='/old'>O</a>").Page("/old", $"<p>{TestSite.Sentence} O.</p>");
        await CrawlAsync();
        _site.Page("/", $"<p>{TestSite.Sentence}</p>");
        await CrawlAsync();
        var quality = await _services.GetRequiredService<IKnowledgeQuality>().ReportAsync(new(2026, 1, 1), CancellationToken.None);
        Assert.Equal((At("/old"), OrphanReason.NotLinked), (Assert.Single(quality.Orphaned).Document, quality.Orphaned[0].Reason));
    }

    [Fact]
    public async Task Crawl_RobotsTxt_IsObeyedAlsoBehindRedirections()
    {
        _site.Text("/robots.txt", "User-agent: *\nDisallow: /private", "text/plain")
            .Page("/", $"<p>{TestSite.Sentence}</p><a href='/private/a'>A</a><a href='/way'>W</a>")
            .Page("/private/a", $"<p>{TestSite.Sentence}</p>")
            .Redirect("/way", "/private/a");
        var report = await CrawlAsync();
        Assert.Equal(2, report.Lines.Count(l => l.Reason == NotReadReason.Disallowed));
        Assert.DoesNotContain(_site.Requests, r => r.Path == "/private/a");
    }

    [Fact]
    public async Task Crawl_RobotsTxtFails_NothingIsFetchedAndNothingLost()
    {
        _site.Page("/", $"<p>{TestSite.Sentence}</p>");
        await CrawlAsync();
        _site.On("/robots.txt", context => { context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable; return Task.CompletedTask; });
        _site.Requests.Clear();
        await CrawlAsync();
        Assert.DoesNotContain(_site.Requests, r => r.Path == "/");
        Assert.Single(await DocumentsAsync());
    }

    [Fact]
    public async Task Crawl_InternalAddress_IsRefusedUnlessAllowed()
    {
        _site.Page("/", $"<p>{TestSite.Sentence}</p>");
        await using var strict = Services();
        foreach (var name in new[] { "127.0.0.1", "localhost", "[::ffff:127.0.0.1]" })
        {
            var report = await RunAsync(strict, new() { Start = new($"http://{name}:{_site.Address.Port}/"), Delay = TimeSpan.Zero });
            Assert.Equal(NotReadReason.Refused, Assert.Single(report.Lines).Reason);
        }

        Assert.Empty(_site.Requests);
    }

    [Fact]
    public async Task Crawl_RedirectionInside_IsRefused()
    {
        await using var inside = await TestSite.StartAsync();
        inside.Page("/", "<p>metadata</p>");
        _site.Page("/", $"<p>{TestSite.Sentence}</p><a href='/way'>W</a>").Redirect("/way", inside.Address.AbsoluteUri);
        var report = await CrawlAsync();
        Assert.Equal(NotReadReason.Refused, LineOf(report, "/way").Reason);
        Assert.Empty(inside.Requests);
    }

    [Fact]
    public async Task Crawl_Sitemap_PagesOfItAndItsParts()
    {
        _site.Text("/sitemap.xml", $"<sitemapindex><sitemap><loc>{At("/part.xml")}</loc></sitemap><sitemap><loc>{At("/sitemap.xml")}</loc></sitemap></sitemapindex>", "application/xml")
            .Text("/part.xml", $"<urlset><url><loc>{At("/listed")}</loc></url></urlset>", "text/xml")
            .Page("/listed", $"<p>{TestSite.Sentence}</p><a href='/unlisted'>U</a><a href='/form.txt'>F</a>")
            .Page("/unlisted", "<p>Not in the sitemap.</p>")
            .Text("/form.txt", "How to fill in the form for a permit of the city.", "text/plain");
        await CrawlAsync(new() { Start = new(_site.Address, "/sitemap.xml"), Delay = TimeSpan.Zero });
        Assert.Equal([At("/form.txt"), At("/listed")], await DocumentsAsync());
    }

    [Fact]
    public async Task Crawl_LimitsOfDepthAndPages_Hold()
    {
        for (var n = 0; n < 10; n++)
        {
            _site.Page($"/{n}", $"<p>{TestSite.Sentence} {n}.</p><a href='/{n + 1}'>next</a>");
        }

        var start = new Uri(_site.Address, "/0");
        Assert.Equal(3, (await CrawlAsync(new() { Start = start, MostLinks = 2, Delay = TimeSpan.Zero })).Lines.Length);
        Assert.Equal(4, (await CrawlAsync(new() { Start = start, MostPages = 4, Delay = TimeSpan.Zero })).Lines.Length);
    }

    [Fact]
    public async Task Crawl_CanonicalNoindexNofollowAndCopies_AreRespected()
    {
        _site.Page("/", $"<p>{TestSite.Sentence}</p><a href='/copy'>C</a><a href='/hidden'>H</a><a href='/no' rel='nofollow'>N</a>")
            .Page("/copy", $"<p>{TestSite.Sentence} C.</p>", $"<link rel='canonical' href='{At("/real")}'>")
            .Page("/hidden", $"<p>{TestSite.Sentence} H.</p>", "<meta name='robots' content='noindex'>")
            .Page("/no", "<p>Not followed.</p>");
        await CrawlAsync();
        Assert.Equal([At("/"), At("/real")], await DocumentsAsync());
    }

    [Fact]
    public async Task Crawl_OtherTypesEncodingsAndSizes_HaveTheirOutcome()
    {
        _site.Page("/", $"<p>{TestSite.Sentence}</p><a href='/video'>V</a><a href='/latin'>L</a><a href='/endless'>E</a>")
            .Text("/video", "x", "video/mp4")
            .On("/latin", context => { context.Response.ContentType = "text/html; charset=ISO-8859-1"; return context.Response.Body.WriteAsync(Encoding.Latin1.GetBytes("<main><p>El a\u00f1o fiscal empieza el 1 de julio para todos los residentes.</p></main>")).AsTask(); })
            .On("/endless", context => { context.Response.ContentType = "text/plain"; context.Response.ContentLength = 200_000_000; return context.Response.WriteAsync("x"); });
        var report = await CrawlAsync();
        Assert.Equal(NotReadReason.Unsupported, LineOf(report, "/video").Reason);
        Assert.Equal(NotReadReason.TooLarge, LineOf(report, "/endless").Reason);
        Assert.Contains((await SearchAsync("a\u00f1o fiscal", "es")), p => p.Passage.Text.Contains("a\u00f1o", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Crawl_Dry_ChangesNothing()
    {
        _site.Page("/", $"<p>{TestSite.Sentence}</p>");
        var report = await RunAsync(_services, new() { Start = _site.Address, Delay = TimeSpan.Zero }, dryRun: true);
        Assert.Equal(IngestOutcome.Added, Assert.Single(report.Lines).Outcome);
        Assert.Empty(await DocumentsAsync());
    }

    private void WriteEdition(string name) => _site
        .Page("/", $"<p>{TestSite.Sentence} This is the {name} edition.</p><a href='/a'>A</a>")
        .Page("/a", $"<p>{TestSite.Sentence} This is the {name} edition of A.</p>");

    private async Task<IEnumerable<string>> EditionsAsync() =>
        (await SearchAsync("permit edition", "en")).Select(p => p.Passage.Text.Contains("second", StringComparison.Ordinal) ? "second" : "first");

    private ServiceProvider Services(params string[] allowed) => new ServiceCollection()
        .AddLogging()
        .AddKnowledge(new() { DatabasePath = Path.Combine(_data, "knowledge.db") })
        .AddKnowledgeIngest(KnowledgeIngestOptions.In(_data, Path.Combine(_data, "none")) with { AllowedHosts = [.. allowed] })
        .BuildServiceProvider();

    private Task<IngestReport> CrawlAsync(SiteOptions? site = null) =>
        RunAsync(_services, site ?? new() { Start = _site.Address, Delay = TimeSpan.Zero });

    private static Task<IngestReport> RunAsync(ServiceProvider services, SiteOptions site, bool dryRun = false) =>
        services.GetRequiredService<SiteIngest>().RunAsync(site, dryRun, progress: null, CancellationToken.None);

    private async Task<IEnumerable<string>> DocumentsAsync() =>
        (await _services.GetRequiredService<IKnowledgeIndex>().DocumentsAsync(CancellationToken.None)).Keys;

    private async Task<IEnumerable<ScoredPassage>> SearchAsync(string text, string language) =>
        await _services.GetRequiredService<IKnowledgeIndex>().SearchAsync(new(text, language, null, null, [], [], null, new(2026, 1, 1), 5), CancellationToken.None);

    private string At(string path) => new Uri(_site.Address, path).AbsoluteUri;

    private IngestLine LineOf(IngestReport report, string path) => report.Lines.Single(l => l.Path == At(path));

    private sealed class EndAfterOne(CancellationTokenSource end) : IProgress<IngestLine>
    {
        public void Report(IngestLine value) => end.Cancel();
    }
}
