using System.Diagnostics;

namespace VirtualAgent.Evals.Recognizers;

/// <summary>Runs the published conformance suites and scores them per recogniser and language.</summary>
public static class RecognizerConformance
{
    /// <param name="folder">The folder of the suites, or one that holds it as <c>Specs</c>.</param>
    public static IReadOnlyList<ConformanceScore> Run(string folder)
    {
        var root = Directory.Exists(Path.Combine(folder, "Specs")) ? Path.Combine(folder, "Specs") : folder;
        return [.. ConformanceSuites.All
            .Where(suite => File.Exists(Path.Combine(root, suite.File)))
            .GroupBy(suite => (suite.Recognizer, suite.Culture))
            .Select(group => Score([.. group], root))];
    }

    private static ConformanceScore Score(IReadOnlyList<ConformanceSuite> suites, string root)
    {
        var cases = suites
            .SelectMany(suite => ConformanceCase.Load(Path.Combine(root, suite.File)).Select(c => (suite, c)))
            .ToList();
        foreach (var (suite, c) in cases)
        {
            suite.Recognize(c);
        }

        var watch = Stopwatch.StartNew();
        var outcomes = cases.Select(p => (p.c, found: p.suite.Recognize(p.c))).ToList();
        watch.Stop();

        var full = outcomes.Where(o => !o.c.ExpectsNothing).ToList();
        var empty = outcomes.Where(o => o.c.ExpectsNothing).ToList();
        var failures = outcomes
            .Where(o => !ConformanceComparison.InOrder(o.c, o.found))
            .Select(o => $"{o.c.Input} => {string.Join("; ", o.found.Select(f => $"[{f.Start}-{f.End}] '{f.Text}' {f.TypeName} {string.Join(" | ", f.Readings)}"))}");
        return new ConformanceScore(
            suites[0].Recognizer,
            suites[0].Culture,
            full.Count,
            full.Count(o => ConformanceComparison.InOrder(o.c, o.found)),
            full.Count(o => ConformanceComparison.AnyOrder(o.c, o.found)),
            empty.Count,
            empty.Count(o => o.found.Count == 0),
            outcomes.Count / Math.Max(watch.Elapsed.TotalSeconds, 1e-9),
            [.. failures]);
    }
}
