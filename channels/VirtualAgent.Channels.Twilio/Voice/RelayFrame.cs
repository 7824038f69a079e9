using System.Text.Json;

namespace VirtualAgent.Channels.Twilio.Voice;

/// <summary>What ConversationRelay tells us.</summary>
internal abstract record RelayFrame
{
    private RelayFrame()
    {
    }

    /// <param name="Unanswered">The call comes back: nobody answered where it was put through to.</param>
    public sealed record Setup(string SessionId, string AccountSid, string CallSid, string From, string To, string Ticket, bool Unanswered) : RelayFrame;

    /// <param name="Last">The words are final; earlier parts only say that somebody is speaking.</param>
    public sealed record Prompt(string Words, string? Language, bool Last) : RelayFrame;

    public sealed record Digit(char Key) : RelayFrame;

    /// <param name="Heard">What had been said by then.</param>
    public sealed record Interrupt(string Heard) : RelayFrame;

    /// <summary>Twilio did not understand something that we sent.</summary>
    public sealed record Error : RelayFrame;

    /// <summary>A type that means nothing to us.</summary>
    public sealed record Other : RelayFrame;

    /// <returns>Null where the frame is malformed.</returns>
    public static RelayFrame? Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static RelayFrame? Read(JsonElement frame) => Text(frame, "type") switch
    {
        null or "" => null,
        "setup" => new Setup(
            Text(frame, "sessionId") ?? string.Empty,
            Text(frame, "accountSid") ?? string.Empty,
            Text(frame, "callSid") ?? string.Empty,
            Text(frame, "from") ?? string.Empty,
            Text(frame, "to") ?? string.Empty,
            Custom(frame, RelayTwiml.Ticket) ?? string.Empty,
            Custom(frame, RelayTwiml.Unanswered) is not null),
        "prompt" => new Prompt(
            Text(frame, "voicePrompt") ?? string.Empty,
            Text(frame, "lang"),
            !frame.TryGetProperty("last", out var last) || last.ValueKind != JsonValueKind.False),
        "dtmf" => Text(frame, "digit") is [var key] && "0123456789*#".Contains(key) ? new Digit(key) : null,
        "interrupt" => new Interrupt(Text(frame, "utteranceUntilInterrupt") ?? string.Empty),
        "error" => new Error(),
        _ => new Other(),
    };

    private static string? Custom(JsonElement frame, string name) =>
        frame.TryGetProperty("customParameters", out var custom) && custom.ValueKind == JsonValueKind.Object ? Text(custom, name) : null;

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
