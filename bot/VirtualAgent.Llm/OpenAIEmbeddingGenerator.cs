using Microsoft.Extensions.AI;
using OpenAI.Embeddings;

namespace VirtualAgent.Llm;

/// <summary><see cref="IEmbeddingGenerator{TInput, TEmbedding}"/> over the OpenAI package.</summary>
internal sealed class OpenAIEmbeddingGenerator(EmbeddingClient client, Deadline deadline) : IEmbeddingGenerator<string, Embedding<float>>
{
    /// <summary>The API takes 2,048 texts and 300,000 tokens at once; passages stay well below both at this number.</summary>
    private const int TextsPerCall = 256;

    private readonly EmbeddingGeneratorMetadata _metadata = new("openai", client.Endpoint, client.Model);

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, Microsoft.Extensions.AI.EmbeddingGenerationOptions? options, CancellationToken cancellationToken)
    {
        var request = new OpenAI.Embeddings.EmbeddingGenerationOptions { Dimensions = options?.Dimensions };
        var generated = new GeneratedEmbeddings<Embedding<float>> { Usage = new() { InputTokenCount = 0, TotalTokenCount = 0 } };
        foreach (var texts in values.Chunk(TextsPerCall))
        {
            var answer = await deadline.RunAsync(
                token => client.GenerateEmbeddingsAsync(texts, request, token), cancellationToken);
            generated.AddRange(answer.Value.OrderBy(e => e.Index).Select(e => new Embedding<float>(e.ToFloats()) { ModelId = answer.Value.Model }));
            generated.Usage.Add(UsageOf(answer.Value.Usage));
        }

        return generated;
    }

    public object? GetService(Type serviceType, object? serviceKey) => serviceKey is not null ? null
        : serviceType == typeof(EmbeddingGeneratorMetadata) ? _metadata
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    public void Dispose()
    {
    }

    /// <summary>Not every compatible server counts.</summary>
    private static UsageDetails UsageOf(EmbeddingTokenUsage? usage) => new()
    {
        InputTokenCount = usage?.InputTokenCount,
        TotalTokenCount = usage?.TotalTokenCount,
    };
}
