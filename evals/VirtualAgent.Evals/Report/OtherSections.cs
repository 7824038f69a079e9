using System.Collections.Immutable;
using System.Diagnostics;
using VirtualAgent.Evals.Recognizers;
using VirtualAgent.Evals.Understanding;
using VirtualAgent.Evals.Understanding.Public;

namespace VirtualAgent.Evals.Report;

/// <summary>The measures of single messages, as sections of the report.</summary>
internal static class OtherSections
{
    public static async Task<ReportSection> OwnSetsAsync(string pack, string own, CancellationToken cancellationToken)
    {
        using var product = Product.Of(pack);
        var clock = Stopwatch.StartNew();
        var scores = await new CommandsReport(product).AllAsync(own, cancellationToken);
        return new(
            "Single messages",
            ["set", "cases", "right", "share", "ms each"],
            [.. scores.Select(s => ImmutableArray.Create(
                s.Name, ReportSection.Number(s.Cases), ReportSection.Number(s.Right),
                ReportSection.Share(s.Right, s.Cases), ReportSection.Number(s.Each.TotalMilliseconds, "0.00")))],
            [.. scores.SelectMany(s => s.Failures.Select(f => new ReportFailure(s.Name, f)))],
            clock.Elapsed.TotalSeconds);
    }

    public static ReportSection PublicSets(string data)
    {
        var clock = Stopwatch.StartNew();
        PublicScore[] scores = [.. Banking77.Run(data), .. Clinc150.Run(data), .. Hint3.Run(data), .. NewHaven.Run(data), .. Safety.Run(data)];
        return new(
            "Public sets",
            ["set", "measure", "ours", "plain linear", "bar"],
            [.. scores.Select(s => ImmutableArray.Create(
                s.Set, s.Measure, ReportSection.Number(s.Value, "0.###"), Optional(s.Baseline), Optional(s.Bar)))],
            [],
            clock.Elapsed.TotalSeconds);
    }

    public static ReportSection RecognizerSuites(string data)
    {
        var clock = Stopwatch.StartNew();
        var scores = RecognizerConformance.Run(data);
        return new(
            "Recognisers",
            ["recogniser", "language", "cases", "passed", "share", "of all"],
            [.. scores.Select(s => ImmutableArray.Create(
                s.Recognizer, s.Culture.ToString(), ReportSection.Number(s.Cases), ReportSection.Number(s.Passed),
                ReportSection.Share(s.Passed, s.Cases), ReportSection.Number(s.PercentOfAll, "0.0") + " %"))],
            [],
            clock.Elapsed.TotalSeconds);
    }

    private static string Optional(double? value) => value is { } known ? ReportSection.Number(known, "0.###") : "-";
}
