using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenAI;
using OpenAI.Chat;

namespace VirtualAgent.Llm;

public static class LlmRegistration
{
    /// <summary>
    /// Adds an <see cref="IChatClient"/> where a chat model is named and an embedding generator where an embedding model
    /// is. An empty section adds nothing: the product works without a model. Needs <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddLlm(this IServiceCollection services, IConfigurationSection section)
    {
        if (!section.Exists())
        {
            return services;
        }

        services.AddOptionsWithValidateOnStart<LlmOptions, LlmOptionsValidator>().Bind(section);
        services.AddSingleton(provider => OpenAIConnection.Open(OptionsOf(provider)));
        if (IsNamed(section, nameof(LlmOptions.ChatModel)))
        {
            services.AddSingleton<IChatClient>(provider => new OpenAIChatClient(
                provider.GetRequiredService<OpenAIClient>().GetChatClient(OptionsOf(provider).ChatModel),
                OptionsOf(provider).ReasoningEffort is { Length: > 0 } effort ? new ChatReasoningEffortLevel(effort) : default(ChatReasoningEffortLevel?),
                DeadlineOf(provider)));
        }

        if (IsNamed(section, nameof(LlmOptions.EmbeddingModel)))
        {
            services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(provider => new OpenAIEmbeddingGenerator(
                provider.GetRequiredService<OpenAIClient>().GetEmbeddingClient(OptionsOf(provider).EmbeddingModel), DeadlineOf(provider)));
        }

        return services;
    }

    private static bool IsNamed(IConfigurationSection section, string model) => !string.IsNullOrWhiteSpace(section[model]);

    private static LlmOptions OptionsOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<LlmOptions>>().Value;

    private static Deadline DeadlineOf(IServiceProvider provider) =>
        new(OptionsOf(provider).Timeout, provider.GetRequiredService<TimeProvider>());
}
