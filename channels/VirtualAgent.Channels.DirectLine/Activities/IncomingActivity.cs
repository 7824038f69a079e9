using System.Text.Json;
using System.Text.Json.Serialization;

namespace VirtualAgent.Channels.DirectLine.Activities;

/// <summary>The fields of a client's activity that mean something here; others are accepted and dropped.</summary>
internal sealed record IncomingActivity : IJsonOnDeserialized
{
    public string? Type { get; init; }

    public ChannelAccount? From { get; init; }

    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    public string? Locale { get; init; }

    public string? Name { get; init; }

    public JsonElement? Value { get; init; }

    public JsonElement? ChannelData { get; init; }

    /// <summary>The client's own id of the message, the same when it sends it again.</summary>
    public string? ClientActivityId => Member(ChannelData, "clientActivityID");

    /// <summary>The choice that was picked: <c>value</c> is <c>{"choice":"id"}</c>.</summary>
    public string? Choice => Member(Value, "choice");

    /// <summary>The token of a link that brings a conversation over: an event named <c>continue</c>.</summary>
    public string? Fetch => Type == ActivityTypes.Event && Name == "continue"
        && Value is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 and <= 100 } token
            ? token
            : null;

    /// <summary>Whether an answer helped: an event named <c>feedback</c> with <c>{"answer":"activity id","helped":true}</c>.</summary>
    public AnswerVerdict? Verdict => Type == ActivityTypes.Event && Name == "feedback"
        && Member(Value, "answer") is { } answer
        && Value!.Value.TryGetProperty("helped", out var helped)
        && helped.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? new(answer, helped.GetBoolean())
            : null;

    /// <exception cref="JsonException">The channel data is no object, or its id no text.</exception>
    void IJsonOnDeserialized.OnDeserialized()
    {
        if (ChannelData is { } data
            && (data.ValueKind != JsonValueKind.Object
                || (data.TryGetProperty("clientActivityID", out var id) && id.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))))
        {
            throw new JsonException();
        }
    }

    private static string? Member(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } value
        && value.TryGetProperty(name, out var member)
        && member.ValueKind == JsonValueKind.String
        && member.GetString() is { Length: > 0 and <= 200 } text
            ? text
            : null;
}
