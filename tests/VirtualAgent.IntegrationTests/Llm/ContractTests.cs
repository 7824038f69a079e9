using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using VirtualAgent.IntegrationTests.DirectLine.Support;
using VirtualAgent.Tests.Support;

namespace VirtualAgent.IntegrationTests.Llm;

/// <summary>What is sent, against OpenAI's own description of its API.</summary>
public sealed class ContractTests
{
    private const string Specification = "specs/openai/openapi.json";

    [FactIfShared(Specification)]
    public async Task ChatRequest_AllOptions_FitsThePublishedSchema()
    {
        await using var server = (await ModelServer.StartAsync()).Answers(ModelServer.Completion("{}"));
        await using var services = LlmServices.Over(server);
        ChatMessage[] messages = [new(ChatRole.System, "s"), new(ChatRole.User, "u"), new(ChatRole.Assistant, "a"), new(ChatRole.User, "u")];
        var schema = JsonElement.Parse("""{"type":"object","properties":{},"required":[],"additionalProperties":false}""");
        var options = new ChatOptions
        {
            Temperature = 0,
            TopP = 1,
            MaxOutputTokens = 100,
            StopSequences = ["END"],
            ResponseFormat = ChatResponseFormat.ForJsonSchema(schema, "thing", "A thing."),
        };

        await services.Chat().GetResponseAsync(messages, options);
        await services.Chat().GetResponseAsync(messages, new() { ResponseFormat = ChatResponseFormat.Json });
        await services.Chat().GetResponseAsync(messages);

        Assert.Equal(3, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.Empty(ErrorsOf("CreateChatCompletionRequest", request)));
    }

    [FactIfShared(Specification)]
    public async Task EmbeddingRequest_WithDimensions_FitsThePublishedSchema()
    {
        await using var server = (await ModelServer.StartAsync()).Answers(ModelServer.Embeddings([1f]));
        await using var services = LlmServices.Over(server);

        await services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>().GenerateAsync(["trash"], new() { Dimensions = 256 });

        Assert.Empty(ErrorsOf("CreateEmbeddingRequest", Assert.Single(server.Requests)));
    }

    [FactIfShared(Specification)]
    public void Schema_RequestWithoutModel_IsFound() =>
        Assert.NotEmpty(ErrorsOf("CreateChatCompletionRequest", new(string.Empty, string.Empty, new() { ["messages"] = "none" })));

    private static List<string> ErrorsOf(string schema, ModelRequest request) =>
        JsonSchema.Read(SharedData.Find(Specification)!).ErrorsAt($"#/components/schemas/{schema}", request.Body);
}
