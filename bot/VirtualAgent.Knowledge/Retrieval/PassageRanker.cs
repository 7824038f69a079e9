using System.Buffers;
using System.Collections.Immutable;
using VirtualAgent.Core.Knowledge;
using VirtualAgent.Knowledge.Index;
using VirtualAgent.Knowledge.Meaning;

namespace VirtualAgent.Knowledge.Retrieval;

/// <summary>Finds and orders passages: BM25F over all of them, then a re-ranker over the best.</summary>
internal sealed class PassageRanker(SynonymTable synonyms, RankingWeights weights)
{
    /// <summary>In the reasons of a rank: what the topics are worth of the score.</summary>
    public const string ByTopics = nameof(ByTopics);

    private const string Staff = "staff";
    private static readonly ImmutableArray<(int At, string Name)> Features = Named(Enum.GetValues<Feature>());
    private static readonly ImmutableArray<(int At, string Name)> OfTopics = Named(Feature.TopicLikeness, Feature.TopicSharpness, Feature.DocumentTopicLikeness);
    private readonly QueryPlanner _planner = new(synonyms, weights);

    public Meanings Meanings => weights.Meanings;

    public ImmutableArray<ScoredPassage> Rank(IEnumerable<LanguageIndex> indexes, KnowledgeQuery query, NearestPassages nearest) =>
    [
        .. indexes.SelectMany(index => Candidates(index, query, nearest))
            .Select(candidate => (Candidate: candidate, Score: Score(candidate, nearest)))
            .OrderByDescending(c => c.Score)
            .ThenBy(c => c.Candidate.Indexed.Passage.Id, StringComparer.Ordinal)
            .Take(Math.Clamp(query.Top, 1, 100))
            .Select(c => new ScoredPassage(c.Candidate.Indexed.Passage, c.Score, c.Candidate.Evidence, Why(c.Candidate, nearest))),
    ];

    /// <summary>The candidates with their features, best by the first stage first.</summary>
    internal List<Candidate> Candidates(LanguageIndex index, KnowledgeQuery query) => Candidates(index, query, NearestPassages.None);

    private List<Candidate> Candidates(LanguageIndex index, KnowledgeQuery query, NearestPassages nearest)
    {
        var plan = _planner.Plan(query, index);
        if (plan.Concepts.Length == 0 || index.Count == 0)
        {
            return [];
        }

        var found = FirstStage(index, plan, query);
        var byWords = found.Select(f => f.Passage).ToHashSet(ReferenceEqualityComparer.Instance);
        var about = weights.Meanings.Topics.OfQuestion(query.Original ?? new(query.Text, index.Language), query.ResidentHistory.LastOrDefault());
        found.AddRange(nearest.Ids.Select(index.FindPassage)
            .Concat(index.About(about, weights.OnTopic, weights.LeastOnTopic).Select(index.Slot))
            .OfType<IndexedPassage>()
            .Where(p => InForce(p.Passage, query) && byWords.Add(p))
            .Select(p => (p, 0.0)));
        return new CandidateFeatures(index, plan, weights, query, about).Of(found);
    }

    private double Score(Candidate candidate, NearestPassages nearest) =>
        (weights.Reranker?.Score(candidate.Features) ?? candidate.Features[(int)Feature.Bm25])
        + (weights.Closeness * nearest.Closeness(candidate.Indexed.Passage));

    private Dictionary<string, double> Why(Candidate candidate, NearestPassages nearest)
    {
        var why = new Dictionary<string, double>(Features.Length, StringComparer.Ordinal);
        foreach (var (at, name) in Features)
        {
            Add(name, candidate.Features[at]);
        }

        Add(ByTopics, OfTopics.Sum(f => candidate.Features[f.At] * (weights.Reranker?.Weights.GetValueOrDefault(f.Name) ?? 0)));
        Add(nameof(RankingWeights.Closeness), nearest.Closeness(candidate.Indexed.Passage));
        return why;

        void Add(string part, double value)
        {
            if (value != 0)
            {
                why.Add(part, Math.Round(value, 4));
            }
        }
    }

    private static ImmutableArray<(int At, string Name)> Named(params Feature[] features) => [.. features.Select(f => ((int)f, f.ToString()))];

    private List<(IndexedPassage Passage, double Score)> FirstStage(LanguageIndex index, QueryPlan plan, KnowledgeQuery query)
    {
        var scores = ArrayPool<double>.Shared.Rent(index.SlotCount);
        Array.Clear(scores, 0, index.SlotCount);
        try
        {
            var bm25 = new Bm25F(index.AverageLengths, weights);
            var lengths = index.Lengths;
            foreach (var concept in plan.Concepts)
            {
                foreach (var alternative in concept.Alternatives)
                {
                    var worth = concept.Weight * alternative.Factor * alternative.Idf;
                    foreach (ref readonly var posting in index.Postings(alternative.Term))
                    {
                        scores[posting.Slot] += worth * bm25.Weight(posting, lengths[posting.Slot]);
                    }
                }
            }

            return Best(index, scores, query);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(scores);
        }
    }

    private List<(IndexedPassage, double)> Best(LanguageIndex index, double[] scores, KnowledgeQuery query)
    {
        var most = Math.Max(weights.Candidates, query.Top);
        var best = new PriorityQueue<IndexedPassage, double>(most + 1);
        for (var slot = 0; slot < index.SlotCount; slot++)
        {
            if (scores[slot] <= 0
                || (best.Count == most && best.TryPeek(out _, out var least) && scores[slot] <= least)
                || index.Slot(slot) is not { } passage
                || !InForce(passage.Passage, query))
            {
                continue;
            }

            best.Enqueue(passage, scores[slot]);
            if (best.Count > most)
            {
                best.Dequeue();
            }
        }

        var found = new List<(IndexedPassage, double)>(best.Count);
        while (best.TryDequeue(out var passage, out var score))
        {
            found.Add((passage, score));
        }

        found.Reverse();
        return found;
    }

    internal static bool InForce(Passage passage, KnowledgeQuery query) =>
        (passage.Expires is not { } expires || expires > query.Today)
        && (passage.Effective is not { } effective || effective <= query.Today)
        && (query.Department is null || passage.Department == query.Department)
        && (passage.Audience != Staff || query.Audience == Staff)
        && (query.Audience is null || passage.Audience is null || passage.Audience == query.Audience);
}
