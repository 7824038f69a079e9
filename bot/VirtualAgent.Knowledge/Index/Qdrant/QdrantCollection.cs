using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace VirtualAgent.Knowledge.Index.Qdrant;

/// <summary>The requests for one collection, or for the one that an alias stands for.</summary>
internal sealed class QdrantCollection(QdrantClient client, string name)
{
    private const int PointsAtOnce = 64;
    private const int PageSize = 256;
    private readonly string _path = $"collections/{name}";

    /// <summary>Creates the collection with its payload indexes; one that is there already is left as it is.</summary>
    public async Task CreateAsync(QdrantLayout layout, CancellationToken cancellationToken)
    {
        if (!await ExistsAsync(cancellationToken))
        {
            await client.DoAsync(HttpMethod.Put, _path, layout.Collection(), cancellationToken);
        }

        foreach (var (field, type) in QdrantPayload.Indexed)
        {
            var index = new JsonObject { ["field_name"] = field, ["field_schema"] = type };
            await client.DoAsync(HttpMethod.Put, $"{_path}/index?wait=true", index, cancellationToken);
        }
    }

    public async Task DropAsync(CancellationToken cancellationToken)
    {
        if (await ExistsAsync(cancellationToken))
        {
            await client.DoAsync(HttpMethod.Delete, _path, null, cancellationToken);
        }
    }

    public async Task UpsertAsync(IEnumerable<JsonObject> points, CancellationToken cancellationToken)
    {
        foreach (var some in points.Chunk(PointsAtOnce))
        {
            await client.DoAsync(HttpMethod.Put, $"{_path}/points?wait=true", new JsonObject { ["points"] = new JsonArray([.. some]) }, cancellationToken);
        }
    }

    /// <summary>Writes points and removes others by a single request each: the step in which they take over.</summary>
    public async Task CommitAsync(IEnumerable<JsonObject> written, IEnumerable<string> removed, CancellationToken cancellationToken)
    {
        if (new JsonArray([.. written]) is { Count: > 0 } points)
        {
            await client.DoAsync(HttpMethod.Put, $"{_path}/points?wait=true", new JsonObject { ["points"] = points }, cancellationToken);
        }

        if (new JsonArray([.. removed.Select(id => (JsonNode)id)]) is { Count: > 0 } ids)
        {
            await client.DoAsync(HttpMethod.Post, $"{_path}/points/delete?wait=true", new JsonObject { ["points"] = ids }, cancellationToken);
        }
    }

    public Task DeleteAsync(JsonObject filter, CancellationToken cancellationToken) =>
        client.DoAsync(HttpMethod.Post, $"{_path}/points/delete?wait=true", new JsonObject { ["filter"] = filter }, cancellationToken);

    public async Task<long> CountAsync(JsonObject filter, CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["filter"] = filter, ["exact"] = true };
        return (long)(await client.DoAsync(HttpMethod.Post, $"{_path}/points/count", body, cancellationToken))!["count"]!;
    }

    /// <summary>The payloads of all points that fit, page by page.</summary>
    public async IAsyncEnumerable<JsonNode> ScrollAsync(JsonObject filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        JsonNode? offset = null;
        do
        {
            var body = new JsonObject { ["filter"] = filter.DeepClone(), ["limit"] = PageSize, ["with_payload"] = true };
            if (offset is not null)
            {
                body["offset"] = offset.DeepClone();
            }

            var page = await client.AskAsync(HttpMethod.Post, $"{_path}/points/scroll", body, cancellationToken);
            foreach (var point in page!["points"]!.AsArray())
            {
                yield return point!["payload"]!;
            }

            offset = page["next_page_offset"];
        }
        while (offset is not null);
    }

    /// <summary>The payloads of points by id; those that are not there are left out.</summary>
    public async Task<ImmutableArray<JsonNode>> RetrieveAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["ids"] = new JsonArray([.. ids.Select(id => (JsonNode)id)]), ["with_payload"] = true };
        var found = await client.AskAsync(HttpMethod.Post, $"{_path}/points", body, cancellationToken);
        return [.. found!.AsArray().Select(point => point!["payload"]!)];
    }

    /// <summary>Several searches in one request.</summary>
    /// <returns>The points of each.</returns>
    public async Task<ImmutableArray<JsonArray>> SearchAsync(IEnumerable<JsonObject> searches, CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["searches"] = new JsonArray([.. searches]) };
        var found = await client.AskAsync(HttpMethod.Post, $"{_path}/points/query/batch", body, cancellationToken);
        return [.. found!.AsArray().Select(result => result!["points"]!.AsArray())];
    }

    private async Task<bool> ExistsAsync(CancellationToken cancellationToken) =>
        (bool)(await client.DoAsync(HttpMethod.Get, $"{_path}/exists", null, cancellationToken))!["exists"]!;
}
