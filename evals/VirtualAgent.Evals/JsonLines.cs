using System.Collections.Immutable;
using System.Text.Json;

namespace VirtualAgent.Evals;

/// <summary>Reads data sets of one JSON object per line.</summary>
internal static class JsonLines
{
    public static IEnumerable<JsonElement> Read(string path) => File.ReadLines(path)
        .Where(line => !string.IsNullOrWhiteSpace(line))
        .Select(line => JsonDocument.Parse(line).RootElement);

    public static string Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Empty;

    public static ImmutableArray<string> Texts(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(v => v.GetString()!)]
            : [];

    /// <summary>What one side said in a conversation, oldest first.</summary>
    public static ImmutableArray<string> Said(JsonElement row, bool byResident) =>
        row.TryGetProperty("history", out var history) && history.ValueKind == JsonValueKind.Array
            ? [.. history.EnumerateArray().Where(t => (Text(t, "role") == "user") == byResident).Select(t => Text(t, "text"))]
            : [];
}
