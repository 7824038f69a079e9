using System.Text.Json.Nodes;

namespace VirtualAgent.IntegrationTests.Knowledge.Qdrant;

/// <summary>One collection in memory.</summary>
internal sealed class StandInCollection(JsonNode created, Version version)
{
    private readonly SortedDictionary<string, StandInPoint> _points = new(StringComparer.Ordinal);
    private readonly StandInBm25 _bm25 = new(version);

    public HashSet<string> Indexes { get; } = [];

    public IEnumerable<StandInPoint> Points => _points.Values;

    public void Upsert(JsonArray points)
    {
        foreach (var point in points.Select(Read).ToList())
        {
            _points[point.Id] = point;
        }
    }

    public void Delete(JsonNode selector)
    {
        var gone = selector["points"] is JsonArray ids
            ? ids.Select(id => (string)id!).ToList()
            : _points.Values.Where(p => StandInFilter.Fits(p, selector["filter"])).Select(p => p.Id).ToList();
        gone.ForEach(id => _points.Remove(id));
    }

    public int Count(JsonNode body) => _points.Values.Count(p => StandInFilter.Fits(p, body["filter"]));

    public JsonArray Retrieve(JsonNode body) => new([.. body["ids"]!.AsArray()
        .Select(id => _points.GetValueOrDefault((string)id!))
        .OfType<StandInPoint>()
        .Select(p => (JsonNode)Shown(p, body))]);

    public JsonObject Scroll(JsonNode body)
    {
        var limit = (int?)body["limit"] ?? 10;
        var rest = _points.Values
            .Where(p => body["offset"] is not { } offset || string.CompareOrdinal(p.Id, (string)offset!) >= 0)
            .Where(p => StandInFilter.Fits(p, body["filter"]))
            .Take(limit + 1)
            .ToList();
        return new()
        {
            ["points"] = new JsonArray([.. rest.Take(limit).Select(p => (JsonNode)Shown(p, body))]),
            ["next_page_offset"] = rest.Count > limit ? rest[limit].Id : null,
        };
    }

    public JsonObject Query(JsonNode body) => new()
    {
        ["points"] = new JsonArray([.. Found(body).Select(found =>
        {
            var shown = Shown(found.Point, body);
            shown["score"] = found.Score;
            return (JsonNode)shown;
        })]),
    };

    private static JsonObject Shown(StandInPoint point, JsonNode body)
    {
        var shown = new JsonObject { ["id"] = point.Id, ["version"] = 0 };
        if ((bool?)body["with_payload"] is true)
        {
            shown["payload"] = point.Payload.DeepClone();
        }

        return shown;
    }

    private IEnumerable<(StandInPoint Point, double Score)> Found(JsonNode body)
    {
        var limit = (int?)body["limit"] ?? 10;
        var scored = body["prefetch"] is JsonArray prefetches
            ? Fused(prefetches, body["query"]!, limit)
            : Nearest(body["query"], (string?)body["using"], body["filter"]);
        return scored.OrderByDescending(s => s.Score).ThenBy(s => s.Point.Id, StringComparer.Ordinal).Take(limit);
    }

    private IEnumerable<(StandInPoint Point, double Score)> Fused(JsonArray prefetches, JsonNode query, int limit)
    {
        if (prefetches.Any(p => ((int?)p!["limit"] ?? 10) < limit))
        {
            return [];
        }

        var weights = query["rrf"]?["weights"]?.AsArray().Select(w => (double)w!).ToArray();
        if ((weights is null && (string?)query["fusion"] != "rrf") || (weights is not null && version < new Version(1, 17)))
        {
            throw new StandInRefusal(400, "unknown fusion");
        }

        if (weights is not null && weights.Length != prefetches.Count)
        {
            throw new StandInRefusal(400, "as many weights as lists");
        }

        var k = (double?)query["rrf"]?["k"] ?? 2;
        var scores = new Dictionary<StandInPoint, double>(ReferenceEqualityComparer.Instance);
        for (var list = 0; list < prefetches.Count; list++)
        {
            var weight = weights?[list] ?? 1;
            foreach (var (rank, found) in Found(prefetches[list]!).Index())
            {
                scores[found.Point] = scores.GetValueOrDefault(found.Point) + (1 / (k + ((rank + 1) / weight) - 1));
            }
        }

        return scores.Select(s => (s.Key, s.Value));
    }

    private IEnumerable<(StandInPoint Point, double Score)> Nearest(JsonNode? query, string? vector, JsonNode? filter)
    {
        var fitting = _points.Values.Where(p => StandInFilter.Fits(p, filter));
        if (query is null)
        {
            return fitting.Select(p => (p, 0.0));
        }

        if (query is JsonArray numbers)
        {
            var asked = Dense(vector, numbers);
            return fitting.Where(p => p.Dense is not null).Select(p => (p, Cosine(p.Dense!, asked)));
        }

        if (vector != "bm25")
        {
            throw new StandInRefusal(400, $"Not existing vector name error: {vector}");
        }

        var terms = _bm25.OfQuery(query);
        var all = _points.Values.Where(p => p.Terms is not null).ToList();
        var idf = terms.ToDictionary(t => t, t => StandInBm25.Idf(all.Count, all.Count(p => p.Terms!.ContainsKey(t))));
        return fitting.Where(p => p.Terms is not null)
            .Select(p => (Point: p, Score: terms.Sum(t => p.Terms!.GetValueOrDefault(t) * idf[t])))
            .Where(s => s.Score > 0);
    }

    private StandInPoint Read(JsonNode? point)
    {
        var vectors = point!["vector"]!.AsObject();
        if (vectors.FirstOrDefault(v => v.Key is not ("dense" or "bm25")).Key is { } unknown)
        {
            throw new StandInRefusal(400, $"Not existing vector name error: {unknown}");
        }

        return new(
            (string)point["id"]!,
            (JsonObject)point["payload"]!.DeepClone(),
            vectors["bm25"] is { } text ? _bm25.OfDocument(text) : null,
            vectors["dense"] is JsonArray numbers ? Dense("dense", numbers) : null);
    }

    private double[] Dense(string? vector, JsonArray numbers)
    {
        var declared = created["vectors"]?[vector ?? string.Empty]
            ?? throw new StandInRefusal(400, $"Not existing vector name error: {vector}");
        return (int)declared["size"]! == numbers.Count
            ? [.. numbers.Select(n => (double)n!)]
            : throw new StandInRefusal(400, $"Vector dimension error: expected dim: {declared["size"]}, got {numbers.Count}");
    }

    private static double Cosine(double[] a, double[] b) =>
        a.Zip(b, (x, y) => x * y).Sum() / Math.Max(Math.Sqrt(a.Sum(x => x * x) * b.Sum(x => x * x)), 1e-12);
}
