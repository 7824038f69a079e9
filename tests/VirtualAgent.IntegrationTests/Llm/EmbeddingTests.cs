using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace VirtualAgent.IntegrationTests.Llm;

public sealed class EmbeddingTests
{
    [Fact]
    public async Task Generate_AnswersOutOfOrder_GivesVectorsInTheOrderOfTheTexts()
    {
        await using var server = (await ModelServer.StartAsync()).Answers(ModelServer.Embeddings([1, 0.5f], [2, 0.25f]));
        await using var services = LlmServices.Over(server);

        var embeddings = await services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>().GenerateAsync(["trash", "snow"]);

        Assert.Equal([[1, 0.5f], [2, 0.25f]], embeddings.Select(e => e.Vector.ToArray()));
        Assert.Equal(7, embeddings.Usage!.TotalTokenCount);
        Assert.Equal("/openai/v1/embeddings", Assert.Single(server.Requests).Path);
    }

    [Fact]
    public async Task Generate_ManyTexts_AsksInSeveralCalls()
    {
        var hundred = Enumerable.Range(0, 256).Select(i => new[] { (float)i }).ToArray();
        await using var server = (await ModelServer.StartAsync()).Answers(ModelServer.Embeddings(hundred), ModelServer.Embeddings([[256f]]));
        await using var services = LlmServices.Over(server);

        var embeddings = await services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>()
            .GenerateAsync(Enumerable.Range(0, 257).Select(i => $"text {i}"));

        Assert.Equal(Enumerable.Range(0, 257).Select(i => (float)i), embeddings.Select(e => e.Vector.Span[0]));
        Assert.Equal([256, 1], server.Requests.Select(r => r.Body["input"]!.AsArray().Count));
    }
}
