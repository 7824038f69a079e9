using System.Collections.Immutable;
using System.Diagnostics;
using VirtualAgent.Evals.Report;

namespace VirtualAgent.Evals.Dialogues;

/// <summary>Plays a set of transcripts and counts, per language and channel.</summary>
internal static class DialogueScores
{
    public static async Task<(ImmutableArray<TranscriptResult> Results, ReportSection Section)> MeasureAsync(
        CityHall hall, IEnumerable<Transcript> transcripts, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var results = ImmutableArray.CreateBuilder<TranscriptResult>();
        foreach (var transcript in transcripts)
        {
            results.Add(await TranscriptRun.RunAsync(hall, transcript, cancellationToken));
        }

        return (results.ToImmutable(), Section(results.ToImmutable(), clock.Elapsed));
    }

    private static ReportSection Section(ImmutableArray<TranscriptResult> results, TimeSpan elapsed) => new(
        "Dialogues",
        ["language", "channel", "transcripts", "right", "share", "turns", "right turns", "share"],
        [
            .. results.GroupBy(r => (r.Transcript.Locale, r.Transcript.Channel)).OrderBy(g => g.Key)
                .Select(g => Row(g.Key.Locale, g.Key.Channel.ToString(), [.. g])),
            Row("all", "all", results),
        ],
        [.. results.SelectMany(Failures)],
        elapsed.TotalSeconds);

    private static ImmutableArray<string> Row(string language, string channel, ImmutableArray<TranscriptResult> results)
    {
        var (right, turns, rightTurns) = (results.Count(r => r.Passed), results.Sum(r => r.Turns.Length), results.Sum(r => r.RightTurns));
        return
        [
            language, channel,
            ReportSection.Number(results.Length), ReportSection.Number(right), ReportSection.Share(right, results.Length),
            ReportSection.Number(turns), ReportSection.Number(rightTurns), ReportSection.Share(rightTurns, turns),
        ];
    }

    private static IEnumerable<ReportFailure> Failures(TranscriptResult result) => result.Failures
        .GroupBy(f => f.Turn)
        .Select(turn => new ReportFailure(
            $"{result.Transcript.Name}.txt, line {turn.First().Line}",
            string.Join('\n', turn.Select(f => $"line {f.Line}: {f.Reason}").Concat(result.Turns[turn.Key].Lines.Select(line => $"    {line}")))));
}
