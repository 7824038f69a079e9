using Microsoft.Extensions.AI;

namespace VirtualAgent.IntegrationTests.Knowledge;

/// <summary>A model that knows a few concepts: a dimension for each, and one that all texts have.</summary>
internal sealed class ConceptEmbeddings(string name, int dimensions = 8) : IEmbeddingGenerator<string, Embedding<float>>
{
    private static readonly string[][] Concepts =
    [
        ["dog", "canine", "hound"],
        ["trash", "basura", "leftovers"],
        ["fence", "palisade", "stockade"],
        ["parking", "meter", "chauffeur"],
        ["pool", "swim", "paddling"],
    ];

    public bool IsAway { get; set; }

    public int Calls { get; private set; }

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options, CancellationToken cancellationToken)
    {
        Calls++;
        return IsAway
            ? throw new HttpRequestException("The model is away.")
            : Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(text => new Embedding<float>(Vector(text)))));
    }

    public object? GetService(Type serviceType, object? serviceKey) =>
        serviceType == typeof(EmbeddingGeneratorMetadata) ? new EmbeddingGeneratorMetadata("test", null, name) : null;

    public void Dispose()
    {
    }

    private float[] Vector(string text)
    {
        var vector = new float[dimensions];
        vector[^1] = 0.3f;
        for (var concept = 0; concept < Concepts.Length; concept++)
        {
            vector[concept] = Concepts[concept].Count(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
        }

        return vector;
    }
}
