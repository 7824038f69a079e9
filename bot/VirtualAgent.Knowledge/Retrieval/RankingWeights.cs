using VirtualAgent.Knowledge.Index;
using VirtualAgent.Knowledge.Meaning;
using VirtualAgent.Knowledge.Models;

namespace VirtualAgent.Knowledge.Retrieval;

/// <summary>Every number of the ranking. An ablation is a copy with one part set to nothing.</summary>
internal sealed record RankingWeights
{
    /// <summary>How fast more of the same term stops to count (BM25).</summary>
    public double Saturation { get; init; } = 2.0;

    /// <summary>How much a long field is held against a passage, 0 to 1 (BM25).</summary>
    public double LengthPenalty { get; init; } = 0.75;

    public Fields Fields { get; init; } = new(8, 8, 8, 1);

    /// <summary>A term that only looks like one of the question's.</summary>
    public double LookAlike { get; init; } = 0.15;

    public double LookAlikeFrom { get; init; } = 0.55;

    public double Synonym { get; init; } = 0.5;

    public bool Spelling { get; init; } = true;

    /// <summary>The resident's last message before the question; older ones decay.</summary>
    public double ResidentHistory { get; init; } = 0.5;

    public double ResidentDecay { get; init; } = 0.8;

    public double AgentHistory { get; init; } = 0.2;

    public double AgentDecay { get; init; } = 0.6;

    /// <summary>What a standard deviation of nearness in meaning is worth, where an embedding model is configured.</summary>
    public double Closeness { get; init; } = 0.5;

    /// <summary>How many passages the re-ranker looks at.</summary>
    public int Candidates { get; init; } = 60;

    /// <summary>How many passages of the question's topics join those that share a word with it.</summary>
    public int OnTopic { get; init; } = 15;

    /// <summary>How near to the question's topics these must be, 0 to 1.</summary>
    public double LeastOnTopic { get; init; } = 0.3;

    /// <summary>Tells what questions and passages mean.</summary>
    public Meanings Meanings { get; init; } = LearnedModels.Shipped.Meanings;

    public LearnedModel<Feature>? Reranker { get; init; } = LearnedModels.Shipped.Reranker;
}
