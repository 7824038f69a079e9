using System.Collections.Immutable;
using System.Diagnostics;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Evals.Report;

namespace VirtualAgent.Evals.Answers;

/// <summary>Asks a set of questions and counts, per language and kind.</summary>
internal static class AnswerScores
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    public static async Task<ReportSection> MeasureAsync(
        IKnowledgeAnswerer answerer, IEnumerable<AnswerCase> questions, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var results = new List<AnswerResult>();
        foreach (var question in questions)
        {
            var asked = new KnowledgeQuestion(question.Question, question.Language, question.History, null, Today);
            results.Add(AnswerResult.Of(question, await answerer.AnswerAsync(asked, cancellationToken)));
        }

        return new(
            "Questions",
            ["language", "kind", "questions", "right", "share", "interval"],
            [
                .. results.GroupBy(r => (r.Case.Language, r.Case.Kind)).OrderBy(g => g.Key).Select(g => Row(g.Key.Language, g.Key.Kind, [.. g])),
                Row("all", "answerable", results.FindAll(r => r.Case.Answerable)),
                Row("all", "unanswerable", results.FindAll(r => !r.Case.Answerable)),
            ],
            [.. results.Where(r => !r.Good).Select(r => new ReportFailure(r.Case.Id, r.Describe()))],
            clock.Elapsed.TotalSeconds);
    }

    private static ImmutableArray<string> Row(string language, string kind, List<AnswerResult> results)
    {
        var right = results.Count(r => r.Good);
        return
        [
            language, kind,
            ReportSection.Number(results.Count), ReportSection.Number(right), ReportSection.Share(right, results.Count),
            Interval.OfShare(results, r => r.Good).ToString(),
        ];
    }
}
