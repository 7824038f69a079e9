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
        Embedded(RerankerFile, Read<Feature>), Embedded(UnitScorerFile, Read<UnitFeature>), Embedded(EvidenceFile, Read<EvidenceFeature>), Embedded(TopicsFile, ReadTopics));

    /// <summary>The models in a folder; those that it does not hold are the shipped ones.</summary>
    public static LearnedModels In(string? folder) =>
        string.IsNullOrEmpty(folder) ? Shipped
        : !Directory.Exists(folder) ? throw new InvalidOperationException($"Knowledge:Models is '{folder}', which is no folder; it should be what 'evals train' wrote to, or be left out.")
        : new(
            Own(folder, RerankerFile, Read<Feature>, Shipped.Reranker),
            Own(folder, UnitScorerFile, Read<UnitFeature>, Shipped.UnitScorer),
            Own(folder, EvidenceFile, Read<EvidenceFeature>, Shipped.Evidence),
            Own(folder, TopicsFile, ReadTopics, Shipped.Topics));

    private static TModel Own<TModel>(string folder, string name, Func<Stream, TModel> read, TModel shipped)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            return shipped;
        }

        using var stream = File.OpenRead(path);
        return read(stream);
    }

    private static TModel Embedded<TModel>(string name, Func<Stream, TModel> read)
    {
        using var stream = typeof(LearnedModels).Assembly.GetManifestResourceStream(name)!;
        return read(stream);
    }

    private static TopicModel ReadTopics(Stream stream) => new(TopicModelFile.Read(stream));

    private static LearnedModel<TFeature> Read<TFeature>(Stream stream)
        where TFeature : struct, Enum
    {
        var file = JsonSerializer.Deserialize<ModelFile>(stream)!;
        return new(file.Weights, file.Trees);
    }
}
