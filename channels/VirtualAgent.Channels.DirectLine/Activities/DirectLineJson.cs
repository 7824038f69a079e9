using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace VirtualAgent.Channels.DirectLine.Activities;

/// <summary>How the protocol is written: camelCase, nothing empty.</summary>
internal static class DirectLineJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>Activities as they were stored, and the watermark after them; null leaves the client's as it is.</summary>
    public static string ActivitySet(IEnumerable<string> activities, long? watermark)
    {
        var list = string.Join(',', activities);
        return watermark is { } value
            ? $$"""{"activities":[{{list}}],"watermark":"{{value}}"}"""
            : $$"""{"activities":[{{list}}]}""";
    }
}
