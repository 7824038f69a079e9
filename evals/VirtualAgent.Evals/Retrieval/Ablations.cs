using System.Collections.Immutable;
using VirtualAgent.Knowledge.Index;
using VirtualAgent.Knowledge.Meaning;
using VirtualAgent.Knowledge.Models;
using VirtualAgent.Knowledge.Retrieval;

namespace VirtualAgent.Evals.Retrieval;

/// <summary>The ranking with one part taken away at a time; the other weights are not learned anew.</summary>
internal static class Ablations
{
    private static readonly RankingWeights Whole = new();

    public static ImmutableArray<(string Name, RankingWeights Weights)> All { get; } =
    [
        ("whole", Whole),
        ("without the re-ranker", Whole with { Reranker = null }),
        ("without title and heading weight", Whole with { Fields = new Fields(1, 1, Whole.Fields.Questions, 1) }),
        ("without the staff's questions", Without(Feature.QuestionScore, Feature.AskedAlike) with { Fields = Whole.Fields with { Questions = 0 } }),
        ("without look-alike words", Whole with { LookAlike = 0 }),
        ("without spelling correction", Whole with { Spelling = false }),
        ("without synonyms", Whole with { Synonym = 0 }),
        ("without phrase and proximity", Without(Feature.Phrase, Feature.Proximity)),
        ("without the document's prior", Without(Feature.DocumentBest, Feature.DocumentMean, Feature.DocumentCoverage, Feature.Opening)),
        ("without what is asked for", Without(Feature.AnswersKind, Feature.HeadingKind)),
        ("without what questions are about", Whole with { Meanings = Meanings.None, OnTopic = 0 }),
        ("without the conversation", Whole with { ResidentHistory = 0, AgentHistory = 0 }),
        ("without the agent's words", Whole with { AgentHistory = 0 }),
    ];

    private static RankingWeights Without(params Feature[] features) => Whole with
    {
        Reranker = new LearnedModel<Feature>(Whole.Reranker!.Weights.RemoveRange(features.Select(f => f.ToString())), Whole.Reranker.Trees),
    };
}
