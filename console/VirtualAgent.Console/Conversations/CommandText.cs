using System.Text.Json;
using System.Text.Json.Nodes;
using VirtualAgent.Core;
using VirtualAgent.Core.Commands;

namespace VirtualAgent.Console.Conversations;

/// <summary>A command as it is stored, on one line: its name, then what it carries.</summary>
internal static class CommandText
{
    private const string Discriminator = "$type";

    public static string Of(Command command)
    {
        var stored = JsonSerializer.SerializeToNode(command, CoreJson.Options)!.AsObject();
        var carried = stored
            .Where(field => field.Key != Discriminator && field.Value is not null && !IsEmptyList(field.Value))
            .Select(field => $"{field.Key}={(field.Value is JsonValue value ? value.ToString() : field.Value!.ToJsonString(CoreJson.Options))}");
        return string.Join(' ', carried.Prepend((string?)stored[Discriminator]));
    }

    private static bool IsEmptyList(JsonNode node) => node is JsonArray { Count: 0 };
}
