using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using VirtualAgent.Core;

namespace VirtualAgent.Storage.Data;

/// <summary>The vocabulary as JSON in a column.</summary>
internal static class Stored
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, CoreJson.Options);

    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, CoreJson.Options) ?? throw new JsonException("The stored value is null.");

    /// <summary>Reads what a queue holds. One row that cannot be read must not keep the others waiting.</summary>
    public static bool TryRead<T>(string json, [NotNullWhen(true)] out T? value, [NotNullWhen(false)] out string? fault)
    {
        try
        {
            (value, fault) = (Read<T>(json)!, null);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            (value, fault) = (default, $"Unreadable: {exception.Message}");
            return false;
        }
    }
}
