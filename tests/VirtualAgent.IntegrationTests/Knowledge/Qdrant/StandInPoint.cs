using System.Text.Json.Nodes;

namespace VirtualAgent.IntegrationTests.Knowledge.Qdrant;

/// <param name="Terms">Weights of the sparse vector, by term; null where the point has none.</param>
/// <param name="Dense">Null where the point has none.</param>
internal sealed record StandInPoint(string Id, JsonObject Payload, Dictionary<string, double>? Terms, double[]? Dense)
{
    public bool HasVector(string name) => name switch
    {
        "bm25" => Terms is not null,
        "dense" => Dense is not null,
        _ => false,
    };
}
