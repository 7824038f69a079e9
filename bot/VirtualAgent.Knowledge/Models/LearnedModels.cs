using System.Text.Json;
using VirtualAgent.Knowledge.Answers;
using VirtualAgent.Knowledge.Retrieval;
using VirtualAgent.Knowledge.Topics;

namespace VirtualAgent.Knowledge.Models;

/// <summary>What tells topics, orders passages, chooses sentences and decides whether they answer: as shipped, or as a city has trained it.</summary>
internal sealed record LearnedModels(LearnedModel<Feature> Reranker, LearnedModel<UnitFeature> UnitScorer, LearnedModel<EvidenceFeature> Evidence, TopicModel Topics)
{
    public const string RerankerFile = "reranker.json";
    public const string UnitScorerFile = "unit-scorer.json";
    public const string EvidenceFile = "evidence.json";

    public const string TopicsFile = "topics.bin";

    public static LearnedModels Shipped { get; } = new(
        Embedded<Feature>(RerankerFile), Embedded<UnitFeature>(UnitScorerFile), Embedded<EvidenceFeature>(EvidenceFile), EmbeddedTopics());

    /// <summary>The models in a folder; those that it does not hold are the shipped ones.</summary>
    public static LearnedModels In(string? folder) =>
        string.IsNullOrEmpty(folder) ? Shipped
        : !Directory.Exists(folder) ? throw new InvalidOperationException($"Knowledge:Models is '{folder}', which is no folder; it should be what 'evals train' wrote to, or be left out.")
        : new(Own(folder, RerankerFile, Shipped.Reranker), Own(folder, UnitScorerFile, Shipped.UnitScorer), Own(folder, EvidenceFile, Shipped.Evidence), OwnTopics(folder));

    private static LearnedModel<TFeature> Own<TFeature>(string folder, string name, LearnedModel<TFeature> shipped)
        where TFeature : struct, Enum
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            return shipped;
        }

        using var stream = File.OpenRead(path);
        return Read<TFeature>(stream);
    }

    private static TopicModel OwnTopics(string folder)
    {
        var path = Path.Combine(folder, TopicsFile);
        if (!File.Exists(path))
        {
            return Shipped.Topics;
        }

        using var stream = File.OpenRead(path);
        return new(TopicModelFile.Read(stream));
    }

    private static TopicModel EmbeddedTopics()
    {
        using var stream = typeof(LearnedModels).Assembly.GetManifestResourceStream(TopicsFile)!;
        return new(TopicModelFile.Read(stream));
    }

    private static LearnedModel<TFeature> Embedded<TFeature>(string name)
        where TFeature : struct, Enum
    {
        using var stream = typeof(LearnedModels).Assembly.GetManifestResourceStream(name)!;
        return Read<TFeature>(stream);
    }

    private static LearnedModel<TFeature> Read<TFeature>(Stream stream)
        where TFeature : struct, Enum
    {
        var file = JsonSerializer.Deserialize<ModelFile>(stream)!;
        return new(file.Weights, file.Trees);
    }
}
