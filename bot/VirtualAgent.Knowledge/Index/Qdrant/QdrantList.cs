using System.Text.Json.Nodes;

namespace VirtualAgent.Knowledge.Index.Qdrant;

/// <summary>One list of passages that takes part in a fusion.</summary>
/// <param name="About">A document of terms, or a vector.</param>
/// <param name="Vector">Which of the points' vectors it is compared with.</param>
internal sealed record QdrantList(JsonNode About, string Vector, JsonObject Filter, double Weight)
{
    public JsonObject Prefetch(int limit) => new()
    {
        ["query"] = About,
        ["using"] = Vector,
        ["filter"] = Filter.DeepClone(),
        ["limit"] = limit,
    };
}
