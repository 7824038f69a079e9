using System.Text.Json.Nodes;

namespace VirtualAgent.IntegrationTests.DirectLine.Support;

/// <summary>As much of JSON Schema (and Swagger 2) as the official contracts use.</summary>
/// <param name="strict">A member that no schema names is an error, even where the contract leaves it open.</param>
internal sealed class JsonSchema(JsonNode root, bool strict = false)
{
    public static JsonSchema Read(string path) => new(JsonNode.Parse(File.ReadAllText(path))!);

    public List<string> ErrorsOf(string definition, JsonNode? instance) =>
        [.. Errors(root["definitions"]![definition]!.AsObject(), instance, definition)];

    /// <param name="pointer">Where the schema stands in the document: <c>#/components/schemas/Thing</c>.</param>
    public List<string> ErrorsAt(string pointer, JsonNode? instance) => [.. Errors(Resolve(pointer), instance, pointer)];

    public List<string> Errors(JsonNode? instance) => [.. Errors(root.AsObject(), instance, "$")];

    private IEnumerable<string> Errors(JsonObject schema, JsonNode? value, string at)
    {
        if (value is null && (bool?)schema["nullable"] is true)
        {
            return [];
        }

        if ((string?)schema["$ref"] is { } reference)
        {
            return Errors(Resolve(reference), value, at);
        }

        return
        [
            .. Kind(schema, value, at),
            .. Members(schema, value as JsonObject, at),
            .. value is JsonArray list && schema["items"] is JsonObject items
                ? list.SelectMany((item, index) => Errors(items, item, $"{at}[{index}]"))
                : [],
            .. Combined(schema, value, at),
        ];
    }

    private static IEnumerable<string> Kind(JsonObject schema, JsonNode? value, string at)
    {
        // OpenAPI 3.0 says 'only nullable' for null.
        if (schema is { Count: 1 } && (bool?)schema["nullable"] is true)
        {
            yield return $"{at} is not null";
        }

        // Swagger says 'object' without properties for 'anything'.
        if (schema["type"] is JsonValue type && !((string)type! == "object" && schema["properties"] is null) && !Is((string)type!, value))
        {
            yield return $"{at} is no {(string)type!}";
        }

        if (schema["enum"] is JsonArray choices
            && !choices.Any(choice => JsonNode.DeepEquals(choice, value)))
        {
            yield return $"{at} is none of {choices.ToJsonString()}";
        }
    }

    private IEnumerable<string> Members(JsonObject schema, JsonObject? value, string at)
    {
        if (value is null)
        {
            return [];
        }

        var properties = schema["properties"] as JsonObject ?? [];
        var missing = (schema["required"] as JsonArray ?? []).Select(name => (string)name!)
            .Where(name => !value.ContainsKey(name)).Select(name => $"{at}.{name} is missing");
        var wrong = value.Where(member => properties[member.Key] is JsonObject)
            .SelectMany(member => Errors(properties[member.Key]!.AsObject(), member.Value, $"{at}.{member.Key}"));
        var others = value.Where(member => !properties.ContainsKey(member.Key));
        var unknown = schema["additionalProperties"] switch
        {
            JsonObject other => others.SelectMany(member => Errors(other, member.Value, $"{at}.{member.Key}")),
            JsonValue allowed => (bool)allowed ? [] : others.Select(member => $"{at}.{member.Key} is unknown"),
            _ => strict && properties.Count > 0 ? others.Select(member => $"{at}.{member.Key} is unknown") : [],
        };
        return [.. missing, .. wrong, .. unknown];
    }

    private IEnumerable<string> Combined(JsonObject schema, JsonNode? value, string at)
    {
        foreach (var error in (schema["allOf"] as JsonArray ?? []).SelectMany(part => Errors(part!.AsObject(), value, at)))
        {
            yield return error;
        }

        if ((schema["anyOf"] ?? schema["oneOf"]) is JsonArray any)
        {
            var tries = any.Select(part => Errors(part!.AsObject(), value, at).ToList()).ToList();
            if (tries.TrueForAll(errors => errors.Count > 0))
            {
                yield return $"{at} fits nothing: {string.Join(" | ", tries.OrderBy(t => t.Count).First())}";
            }
        }
    }

    private JsonObject Resolve(string reference) =>
        reference.TrimStart('#', '/').Split('/').Aggregate(root, (node, part) => node[part]!).AsObject();

    private static bool Is(string type, JsonNode? value) => (type, value?.GetValueKind()) switch
    {
        ("string", System.Text.Json.JsonValueKind.String) => true,
        ("integer" or "number", System.Text.Json.JsonValueKind.Number) => true,
        ("boolean", System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False) => true,
        ("array", System.Text.Json.JsonValueKind.Array) => true,
        ("object", System.Text.Json.JsonValueKind.Object) => true,
        ("null", null) => true,
        _ => false,
    };
}
