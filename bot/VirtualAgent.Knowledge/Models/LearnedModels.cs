using System.Text.Json;
using VirtualAgent.Knowledge.Answers;
using VirtualAgent.Knowledge.Meaning;
using VirtualAgent.Knowledge.Retrieval;

namespace VirtualAgent.Knowledge.Models;

/// <summary>What tells topics and facets, orders passages, chooses sentences and decides whether they answer: as shipped, or as a city has trained it.</summary>
internal sealed record LearnedModels(
    LearnedModel<Feature> Reranker,
    LearnedModel<UnitFeature> UnitScorer,
    LearnedModel<EvidenceFeature> Evidence,
    Meanings Meanings)
{
    public const string RerankerFile = "reranker.json";
    public const string UnitScorerFile = "unit-scorer.json";
    public const string EvidenceFile = "evidence.json";
    public const string TopicsFile = "topics.bin";
    public const string FacetsFile = "facets.bin";

    public static LearnedModels Shipped { get; } = new(
        Embedded(RerankerFile, Read<Feature>),
        Embedded(UnitScorerFile, Read<UnitFeature>),
        Embedded(EvidenceFile, Read<EvidenceFeature>),
        new(Embedded(TopicsFile, ReadTopics), Embedded(FacetsFile, ReadFacets)));

    /// <summary>The models in a folder; those that it does not hold are the shipped ones.</summary>
    public static LearnedModels In(string? folder) =>
        string.IsNullOrEmpty(folder) ? Shipped
        : !Directory.Exists(folder) ? throw new InvalidOperationException($"Knowledge:Models is '{folder}', which is no folder; it should be what 'evals train' wrote to, or be left out.")
        : new(
            Own(folder, RerankerFile, Read<Feature>, Shipped.Reranker),
            Own(folder, UnitScorerFile, Read<UnitFeature>, Shipped.UnitScorer),
            Own(folder, EvidenceFile, Read<EvidenceFeature>, Shipped.Evidence),
            new(Own(folder, TopicsFile, ReadTopics, Shipped.Meanings.Topics), Own(folder, FacetsFile, ReadFacets, Shipped.Meanings.Facets)));

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

    private static MeaningModel ReadTopics(Stream stream) => new(MeaningModelFile.Read(stream), WordsRead.Telling);

    private static MeaningModel ReadFacets(Stream stream) => new(MeaningModelFile.Read(stream), WordsRead.Every);

    private static LearnedModel<TFeature> Read<TFeature>(Stream stream)
        where TFeature : struct, Enum
    {
        var file = JsonSerializer.Deserialize<ModelFile>(stream)!;
        return new(file.Weights, file.Trees);
    }
}
