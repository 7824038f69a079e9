using System.Text.Json;
using System.Text.Json.Serialization;

namespace VirtualAgent.KnowledgeIngest.Folders;

/// <summary>A JSON file that is there whole or not at all.</summary>
internal static class StateFile
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Null where the file is missing or broken: then everything is looked at again.</summary>
    public static T? Read<T>(string path)
        where T : class
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<T>(File.ReadAllBytes(path), Json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static void Write<T>(string path, T content) => WholeFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(content, Json));
}
