using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace VirtualAgent.Llm;

/// <summary>
/// <see cref="IChatClient"/> over the OpenAI package: text in, text or JSON of a strict schema out. Tools are refused:
/// a model proposes, it does not act.
/// </summary>
internal sealed class OpenAIChatClient(ChatClient client, ChatReasoningEffortLevel? effort, Deadline deadline) : IChatClient
{
    private readonly ChatClientMetadata _metadata = new("openai", client.Endpoint, client.Model);

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<Microsoft.Extensions.AI.ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        var request = ChatMapping.ToOpenAI(options, effort);
        var sent = messages.Select(ChatMapping.ToOpenAI).ToList();
        var completion = await deadline.RunAsync(
            token => client.CompleteChatAsync(sent, request, token), cancellationToken);
        return ChatMapping.FromOpenAI(completion.Value);
    }

    /// <summary>The whole answer at once: it is checked whole before a resident sees any of it.</summary>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<Microsoft.Extensions.AI.ChatMessage> messages,
        ChatOptions? options,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey) => serviceKey is not null ? null
        : serviceType == typeof(ChatClientMetadata) ? _metadata
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    public void Dispose()
    {
    }
}
