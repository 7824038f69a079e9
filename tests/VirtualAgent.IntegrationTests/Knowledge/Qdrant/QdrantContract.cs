using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using VirtualAgent.IntegrationTests.DirectLine.Support;
using VirtualAgent.Tests.Support;

namespace VirtualAgent.IntegrationTests.Knowledge.Qdrant;

/// <summary>Qdrant's own description of its REST interface.</summary>
internal sealed class QdrantContract
{
    public const string Specification = "specs/qdrant/openapi.json";

    private readonly JsonNode _root;
    private readonly JsonSchema _schema;

    private QdrantContract(JsonNode root) => (_root, _schema) = (root, new(root, strict: true));

    /// <summary>Null where the description is not beside the repository.</summary>
    public static QdrantContract? Published { get; } = SharedData.Find(Specification) is { } path ? new(JsonNode.Parse(File.ReadAllText(path))!) : null;

    /// <summary>What is wrong with a request.</summary>
    public List<string> ErrorsOf(string method, string path, IQueryCollection query, JsonNode? body)
    {
        var at = $"{method} {path}";
        if (Template(path) is not { } template || _root["paths"]![template]![method.ToLowerInvariant()] is not { } operation)
        {
            return [$"{at}: there is no such request"];
        }

        var known = (operation["parameters"] as JsonArray ?? []).Where(p => (string?)p!["in"] == "query").Select(p => (string)p!["name"]!).ToHashSet();
        var errors = query.Keys.Where(key => !known.Contains(key)).Select(key => $"{at}: no parameter {key}").ToList();
        var schema = (string?)operation["requestBody"]?["content"]?["application/json"]?["schema"]?["$ref"];
        if (schema is null && body is not null)
        {
            errors.Add($"{at}: takes no body");
        }

        if (schema is not null)
        {
            errors.AddRange(_schema.ErrorsAt(schema, body).Select(error => $"{at}: {error}"));
            errors.AddRange(OptionsIn(body).SelectMany(options => _schema.ErrorsAt("#/components/schemas/Bm25Config", options)).Select(error => $"{at}: {error}"));
        }

        return errors;
    }

    private string? Template(string path)
    {
        var parts = path.Split('/');
        return _root["paths"]!.AsObject().Select(p => p.Key)
            .Where(template => template.Split('/') is var wanted && wanted.Length == parts.Length
                && wanted.Zip(parts).All(pair => pair.First == pair.Second || pair.First.StartsWith('{')))
            .OrderBy(template => template.Count(c => c == '{'))
            .FirstOrDefault();
    }

    /// <summary>The contract lets a document's options be anything; those of the built-in model it describes.</summary>
    private static IEnumerable<JsonNode> OptionsIn(JsonNode? node) => node switch
    {
        JsonObject one when one.ContainsKey("model") && one["options"] is { } options => [options],
        JsonObject members => members.SelectMany(member => OptionsIn(member.Value)),
        JsonArray items => items.SelectMany(OptionsIn),
        _ => [],
    };
}
