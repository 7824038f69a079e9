using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VirtualAgent.Llm;

namespace VirtualAgent.IntegrationTests.Llm;

/// <summary>The assembly's services over a configuration, as the host composes them.</summary>
internal static class LlmServices
{
    public static ServiceProvider With(TimeProvider time, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create($"Llm:{s.Key}", (string?)s.Value)))
            .Build();
        return new ServiceCollection()
            .AddSingleton(time)
            .AddLlm(configuration.GetSection(LlmOptions.Section))
            .BuildServiceProvider();
    }

    public static ServiceProvider Over(ModelServer server, TimeProvider? time = null, string effort = "") => With(
        time ?? TimeProvider.System,
        ("Endpoint", server.Address),
        ("ApiKey", "a-key"),
        ("ChatModel", "thinker"),
        ("EmbeddingModel", "embedder"),
        ("ReasoningEffort", effort));

    public static IChatClient Chat(this ServiceProvider services) => services.GetRequiredService<IChatClient>();
}
