using System.Text.Json;
using VirtualAgent.Core;

namespace VirtualAgent.Storage.Data;

/// <summary>The vocabulary as JSON in a column.</summary>
internal static class Stored
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, CoreJson.Options);

    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, CoreJson.Options) ?? throw new JsonException("The stored value is null.");
}
