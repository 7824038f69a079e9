using System.Collections.Immutable;
using VirtualAgent.Knowledge.Index;
using VirtualAgent.Knowledge.Retrieval;

namespace VirtualAgent.Evals.Retrieval;

/// <summary>The ranking with one part taken away at a time.</summary>
internal static class Ablations
{
    private static readonly RankingWeights Whole = new();

    public static ImmutableArray<(string Name, RankingWeights Weights)> All { get; } =
    [
        ("whole", Whole),
        ("without the re-ranker", Whole with { Reranker = null }),
        ("without title and heading weight", Whole with { Fields = new Fields(1, 1, 1, 1) }),
        ("without look-alike words", Whole with { LookAlike = 0 }),
        ("without spelling correction", Whole with { Spelling = false }),
        ("without synonyms", Whole with { Synonym = 0 }),
        ("without the conversation", Whole with { ResidentHistory = 0, AgentHistory = 0 }),
        ("without the agent's words", Whole with { AgentHistory = 0 }),
    ];
}
