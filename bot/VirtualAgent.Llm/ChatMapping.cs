using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace VirtualAgent.Llm;

/// <summary>Requests and answers, between the abstractions and the OpenAI package.</summary>
internal static class ChatMapping
{
    /// <summary>The <see cref="ErrorContent.ErrorCode"/> of an answer that the model refused to give.</summary>
    public const string Refusal = "Refusal";

    private const string UnnamedSchema = "answer";

    public static OpenAI.Chat.ChatMessage ToOpenAI(Microsoft.Extensions.AI.ChatMessage message) => message.Role.Value switch
    {
        "system" => new SystemChatMessage(message.Text),
        "user" => new UserChatMessage(message.Text),
        "assistant" => new AssistantChatMessage(message.Text),
        var role => throw new NotSupportedException($"Messages of the role '{role}' are not sent to a model."),
    };

    public static ChatCompletionOptions ToOpenAI(ChatOptions? options, ChatReasoningEffortLevel? effort)
    {
        if (options?.Tools is { Count: > 0 })
        {
            throw new NotSupportedException("A model is given no tools: it proposes, in a strict schema.");
        }

        var request = new ChatCompletionOptions
        {
            // A reasoning model refuses a request that holds either of these.
            Temperature = effort is null ? options?.Temperature : null,
            TopP = effort is null ? options?.TopP : null,
            ReasoningEffortLevel = effort,
            MaxOutputTokenCount = options?.MaxOutputTokens,
            ResponseFormat = ToOpenAI(options?.ResponseFormat),
        };
        foreach (var stop in options?.StopSequences ?? [])
        {
            request.StopSequences.Add(stop);
        }

        return request;
    }

    public static ChatResponse FromOpenAI(ChatCompletion completion)
    {
        List<AIContent> contents = [.. completion.Content.Where(part => part.Kind == ChatMessageContentPartKind.Text).Select(part => new TextContent(part.Text))];
        if (completion.Refusal is { Length: > 0 } refusal)
        {
            contents.Add(new ErrorContent(refusal) { ErrorCode = Refusal });
        }

        return new(new Microsoft.Extensions.AI.ChatMessage(ChatRole.Assistant, contents))
        {
            ResponseId = completion.Id,
            ModelId = completion.Model,
            CreatedAt = completion.CreatedAt,
            FinishReason = FromOpenAI(completion.FinishReason),
            Usage = completion.Usage is { } usage ? FromOpenAI(usage) : null,
        };
    }

    private static OpenAI.Chat.ChatResponseFormat? ToOpenAI(Microsoft.Extensions.AI.ChatResponseFormat? format) => format switch
    {
        ChatResponseFormatJson { Schema: { } schema } json => OpenAI.Chat.ChatResponseFormat.CreateJsonSchemaFormat(
            json.SchemaName ?? UnnamedSchema,
            BinaryData.FromString(schema.GetRawText()),
            json.SchemaDescription,
            jsonSchemaIsStrict: true),
        ChatResponseFormatJson => OpenAI.Chat.ChatResponseFormat.CreateJsonObjectFormat(),
        _ => null,
    };

    private static Microsoft.Extensions.AI.ChatFinishReason FromOpenAI(OpenAI.Chat.ChatFinishReason reason) => reason switch
    {
        OpenAI.Chat.ChatFinishReason.Length => Microsoft.Extensions.AI.ChatFinishReason.Length,
        OpenAI.Chat.ChatFinishReason.ContentFilter => Microsoft.Extensions.AI.ChatFinishReason.ContentFilter,
        OpenAI.Chat.ChatFinishReason.ToolCalls or OpenAI.Chat.ChatFinishReason.FunctionCall =>
            Microsoft.Extensions.AI.ChatFinishReason.ToolCalls,
        _ => Microsoft.Extensions.AI.ChatFinishReason.Stop,
    };

    private static UsageDetails FromOpenAI(ChatTokenUsage usage) => new()
    {
        InputTokenCount = usage.InputTokenCount,
        OutputTokenCount = usage.OutputTokenCount,
        TotalTokenCount = usage.TotalTokenCount,
        CachedInputTokenCount = usage.InputTokenDetails?.CachedTokenCount,
        ReasoningTokenCount = usage.OutputTokenDetails?.ReasoningTokenCount,
    };
}
