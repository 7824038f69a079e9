using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using VirtualAgent.Core.Understanding;

namespace VirtualAgent.Understanding.Llm;

/// <summary>The shape that the model must answer in. Its enums are the skills and slots that exist right now.</summary>
internal static class LlmSchema
{
    public const string Name = "commands";

    public static readonly ImmutableArray<string> Commands =
    [
        "start-skill", "set-slot", "cancel-skill", "start-over", "go-back", "affirm", "deny", "ask-knowledge", "hand-off", "repeat",
        "explain-question", "show-choices", "skip-question", "small-talk-greeting", "small-talk-thanks", "small-talk-goodbye", "cannot-handle",
    ];

    public static JsonElement For(IEnumerable<string> skills, DialogueView view)
    {
        var command = Object(new()
        {
            ["command"] = Enum(Commands),
            ["skill"] = Enum([.. skills, string.Empty]),
            ["slot"] = Enum([.. view.Slots.Select(s => s.Name), string.Empty]),
            ["value"] = new JsonObject { ["type"] = "string" },
        });
        var schema = Object(new() { ["commands"] = new JsonObject { ["type"] = "array", ["items"] = command } });
        return JsonSerializer.SerializeToElement(schema);
    }

    private static JsonObject Object(Dictionary<string, JsonNode> properties) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(properties.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)p.Value))),
        ["required"] = new JsonArray([.. properties.Keys.Select(k => (JsonNode?)k)]),
        ["additionalProperties"] = false,
    };

    private static JsonObject Enum(IEnumerable<string> values) => new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray([.. values.Distinct().Select(v => (JsonNode?)v)]),
    };
}
