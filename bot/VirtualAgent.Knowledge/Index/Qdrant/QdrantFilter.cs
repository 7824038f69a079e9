using System.Globalization;
using System.Text.Json.Nodes;
using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Knowledge.Index.Qdrant;

/// <summary>Conditions on points' payloads.</summary>
internal static class QdrantFilter
{
    private const string Staff = "staff";

    /// <summary>What may be found: in force that day, and for whoever asks.</summary>
    public static JsonObject Findable(KnowledgeQuery query, string language)
    {
        var today = Moment(query.Today);
        var must = new JsonArray(Is(QdrantPayload.Language, language));
        var mustNot = new JsonArray(
            Range(QdrantPayload.Expires, "lte", today),
            Range(QdrantPayload.Effective, "gt", today));
        if (query.Department is { } department)
        {
            must.Add(Is(QdrantPayload.Department, department));
        }

        if (query.Audience != Staff)
        {
            mustNot.Add(Is(QdrantPayload.Audience, Staff));
        }

        if (query.Audience is { } audience)
        {
            must.Add(new JsonObject
            {
                ["should"] = new JsonArray(
                    new JsonObject { ["is_empty"] = new JsonObject { ["key"] = QdrantPayload.Audience } },
                    Is(QdrantPayload.Audience, audience)),
            });
        }

        return new() { ["must"] = must, ["must_not"] = mustNot };
    }

    public static JsonObject Any(IEnumerable<JsonObject> filters) => new() { ["should"] = new JsonArray([.. filters.Select(f => f.DeepClone())]) };

    public static JsonObject OfKind(string kind) => new() { ["must"] = new JsonArray(Is(QdrantPayload.Kind, kind)) };

    public static JsonObject PassagesOf(IEnumerable<string> documents) => new()
    {
        ["must"] = new JsonArray(Is(QdrantPayload.Kind, QdrantPayload.PassageKind), IsAny(QdrantPayload.Document, documents)),
    };

    /// <summary>What is left of documents' other revisions.</summary>
    public static JsonObject OtherRevisionsOf(IEnumerable<string> documents, IEnumerable<string> revisions) => new()
    {
        ["must"] = new JsonArray(Is(QdrantPayload.Kind, QdrantPayload.PassageKind), IsAny(QdrantPayload.Document, documents)),
        ["must_not"] = new JsonArray(IsAny(QdrantPayload.Revision, revisions)),
    };

    public static JsonObject PassagesWithout(string vector) => new()
    {
        ["must"] = new JsonArray(Is(QdrantPayload.Kind, QdrantPayload.PassageKind)),
        ["must_not"] = new JsonArray(new JsonObject { ["has_vector"] = vector }),
    };

    public static JsonObject HasId(string id) => new()
    {
        ["must"] = new JsonArray(new JsonObject { ["has_id"] = new JsonArray(id) }),
    };

    public static string Moment(DateOnly day) => day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);

    private static JsonObject Is(string key, string value) =>
        new() { ["key"] = key, ["match"] = new JsonObject { ["value"] = value } };

    private static JsonObject IsAny(string key, IEnumerable<string> values) =>
        new() { ["key"] = key, ["match"] = new JsonObject { ["any"] = new JsonArray([.. values.Select(v => (JsonNode)v)]) } };

    private static JsonObject Range(string key, string bound, string value) =>
        new() { ["key"] = key, ["range"] = new JsonObject { [bound] = value } };
}
