using System.Diagnostics;
using System.Globalization;

namespace VirtualAgent.Benchmarks;

/// <summary>Reads a folder of made-up HTML pages into an empty index.</summary>
internal static class IngestBenchmark
{
    private const int Sections = 5;

    public static async Task<int> RunAsync(int pages)
    {
        using var hall = new KnowledgeHall();
        var text = new MadeUpText(1);
        for (var page = 0; page < pages; page++)
        {
            await File.WriteAllTextAsync(Path.Combine(hall.Documents, $"page-{page:D6}.html"), Page(text, page));
        }

        var started = Stopwatch.GetTimestamp();
        var report = await hall.Ingest.RunAsync(dryRun: false, progress: null, CancellationToken.None);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Lines.Length} pages in {seconds:F1} s, {report.Lines.Length / seconds:F0} pages/s; {Measures.Memory()}"));
        return 0;
    }

    private static string Page(MadeUpText text, int page)
    {
        var sections = Enumerable.Range(0, Sections).Select(_ =>
            $"<h2>{text.Sentence(4)}</h2><p>{text.Sentence(14)} {text.Sentence(18)} {text.Sentence(16)}</p><ul><li>{text.Sentence(8)}</li><li>{text.Sentence(9)}</li></ul>");
        return $"""
            <!DOCTYPE html><html lang="en"><head><title>{text.Sentence(5)}</title>
            <link rel="canonical" href="https://city.example/page-{page}"></head>
            <body><nav><a href="/">Home</a></nav><main><h1>{text.Sentence(5)}</h1>{string.Concat(sections)}</main><footer>City</footer></body></html>
            """;
    }
}
