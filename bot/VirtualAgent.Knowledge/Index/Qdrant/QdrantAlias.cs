using System.Text.Json.Nodes;

namespace VirtualAgent.Knowledge.Index.Qdrant;

/// <summary>The name that is searched, and the collection that it stands for.</summary>
internal sealed class QdrantAlias(QdrantClient client, string alias)
{
    /// <returns>Null where the alias stands for nothing.</returns>
    public async Task<string?> CollectionAsync(CancellationToken cancellationToken)
    {
        var all = await client.AskAsync(HttpMethod.Get, "aliases", null, cancellationToken);
        return all!["aliases"]!.AsArray()
            .Where(known => (string?)known!["alias_name"] == alias)
            .Select(known => (string?)known!["collection_name"])
            .SingleOrDefault();
    }

    /// <summary>Points the alias at another collection in one step: no search falls between the two.</summary>
    public Task SwitchAsync(string collection, CancellationToken cancellationToken) =>
        client.DoAsync(HttpMethod.Post, "collections/aliases", new JsonObject
        {
            ["actions"] = new JsonArray(
                new JsonObject { ["delete_alias"] = new JsonObject { ["alias_name"] = alias } },
                new JsonObject { ["create_alias"] = new JsonObject { ["alias_name"] = alias, ["collection_name"] = collection } }),
        }, cancellationToken);
}
