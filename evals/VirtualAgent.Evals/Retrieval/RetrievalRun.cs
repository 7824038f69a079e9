using System.Collections.Immutable;
using System.Diagnostics;

namespace VirtualAgent.Evals.Retrieval;

internal static class RetrievalRun
{
    private const int DocumentDepth = 50;
    private const int WarmUp = 100;

    public static async Task<RetrievalScores> ScoreAsync(RetrievalSet set, IRetriever retriever, CancellationToken cancellationToken)
    {
        var scores = ImmutableArray.CreateBuilder<CaseScore>(set.Cases.Length);
        var times = ImmutableArray.CreateBuilder<double>(set.Cases.Length);
        foreach (var question in set.Cases.Take(WarmUp))
        {
            await retriever.RankAsync(question, 10, cancellationToken);
        }

        foreach (var question in set.Cases)
        {
            var started = Stopwatch.GetTimestamp();
            var ranked = await retriever.RankAsync(question, set.ByDocument ? DocumentDepth : 10, cancellationToken);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            scores.Add(set.ByDocument
                ? CaseScore.Of([.. ranked.Select(set.Corpus.DocumentOf).Distinct()], question.GoldDocuments, question.GoldDocuments.Count)
                : CaseScore.Of(ranked, question.Gold, question.Gold.Count));
        }

        return new(scores.ToImmutable(), times.ToImmutable());
    }
}
