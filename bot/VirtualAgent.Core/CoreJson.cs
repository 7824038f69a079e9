using System.Text.Json;
using System.Text.Json.Serialization;

namespace VirtualAgent.Core;

/// <summary>How the vocabulary is written to a store.</summary>
public static class CoreJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };
}
