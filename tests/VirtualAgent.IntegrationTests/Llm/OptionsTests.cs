using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace VirtualAgent.IntegrationTests.Llm;

public sealed class OptionsTests
{
    [Fact]
    public void AddLlm_NothingConfigured_RegistersNothing()
    {
        using var services = LlmServices.With(TimeProvider.System);

        Assert.Null(services.GetService<IChatClient>());
        Assert.Null(services.GetService<IEmbeddingGenerator<string, Embedding<float>>>());
        Assert.Null(services.GetService<IStartupValidator>());
    }

    [Fact]
    public void AddLlm_OnlyEmbeddings_RegistersNoChat()
    {
        using var services = LlmServices.With(TimeProvider.System, ("ApiKey", "k"), ("EmbeddingModel", "embedder"));

        services.GetRequiredService<IStartupValidator>().Validate();
        Assert.Null(services.GetService<IChatClient>());
        Assert.NotNull(services.GetService<IEmbeddingGenerator<string, Embedding<float>>>());
    }

    [Theory]
    [InlineData("Llm:ChatModel: missing", "ApiKey=k")]
    [InlineData("Llm:ApiKey: missing", "ChatModel=m")]
    [InlineData("Llm:Endpoint: 'models' is no web address", "ChatModel=m", "ApiKey=k", "Endpoint=models")]
    [InlineData("Llm:TimeoutSeconds: 0 is not between 1 and 300", "ChatModel=m", "ApiKey=k", "TimeoutSeconds=0")]
    [InlineData("Llm:Authentication: 'magic' is unknown", "ChatModel=m", "ApiKey=k", "Authentication=magic")]
    [InlineData("Llm:Endpoint: missing. Entra", "ChatModel=m", "Authentication=entra")]
    [InlineData("Llm:ReasoningEffort: 'immense' is unknown", "ChatModel=m", "ApiKey=k", "ReasoningEffort=immense")]
    [InlineData("is not https", "ChatModel=m", "Authentication=entra", "Endpoint=http://models.example")]
    [InlineData("The key must not travel in the open", "ChatModel=m", "ApiKey=k", "Endpoint=http://models.example/v1")]
    public void Validate_FaultySetting_NamesTheKeyAndTheRemedy(string expected, params string[] settings)
    {
        using var services = LlmServices.With(TimeProvider.System, [.. settings.Select(s => s.Split('=')).Select(s => (s[0], s[1]))]);

        var fault = Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate);

        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ChatModel=m", "Endpoint=http://localhost:11434/v1")]
    [InlineData("ChatModel=m", "ApiKey=k", "Endpoint=http://localhost:11434/v1")]
    [InlineData("ChatModel=m", "Endpoint=http://models.example/v1")]
    [InlineData("ChatModel=m", "Authentication=Entra", "Endpoint=https://city.openai.azure.com/openai/v1/")]
    [InlineData("ChatModel=m", "ApiKey=k", "Endpoint=https://city.openai.azure.com/openai/v1/")]
    public void Validate_EachWayToConnect_OpensAClient(params string[] settings)
    {
        using var services = LlmServices.With(TimeProvider.System, [.. settings.Select(s => s.Split('=')).Select(s => (s[0], s[1]))]);

        services.GetRequiredService<IStartupValidator>().Validate();

        Assert.NotNull(services.Chat().GetService<ChatClientMetadata>());
    }
}
