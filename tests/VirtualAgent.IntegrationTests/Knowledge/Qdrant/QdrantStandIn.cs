using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace VirtualAgent.IntegrationTests.Knowledge.Qdrant;

/// <summary>
/// As much of a Qdrant server as is used, in memory. It holds every request against the published contract, and can be
/// stopped and started again over the same data and port.
/// </summary>
public sealed class QdrantStandIn : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, StandInCollection> _collections = [];
    private readonly Dictionary<string, string> _aliases = [];
    private WebApplication? _app;
    private string _address = "http://127.0.0.1:0";

    public string Address => _address;

    public string Version { get; init; } = "1.19.0";

    /// <summary>What every request must carry; null for none.</summary>
    public string? ApiKey { get; init; }

    /// <summary>Requests that did not fit the contract, and why.</summary>
    public ConcurrentQueue<string> Violations { get; } = new();

    /// <summary>All requests: the method and the path.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Looks at each request before it is answered, and may answer it otherwise by a status.</summary>
    public Func<string, string, int?> Before { get; set; } = (_, _) => null;

    /// <summary>Takes requests and answers none.</summary>
    public bool IsSilent { get; set; }

    public IReadOnlyCollection<string> Collections => _collections.Keys;

    public IReadOnlyDictionary<string, string> Aliases => _aliases;

    public static async Task<QdrantStandIn> StartAsync(string version = "1.19.0", string? apiKey = null)
    {
        var server = new QdrantStandIn { Version = version, ApiKey = apiKey };
        await server.StartAgainAsync();
        return server;
    }

    public async Task StartAgainAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelCore().UseUrls(_address);
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(AnswerAsync);
        await _app.StartAsync();
        _address = _app.Urls.First();
    }

    public async Task StopAsync()
    {
        await _app!.DisposeAsync();
        _app = null;
    }

    /// <summary>How many points a collection, or what an alias stands for, has.</summary>
    public int CountOf(string name)
    {
        lock (_gate)
        {
            return Find(name).Points.Count();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var (method, path) = (context.Request.Method, context.Request.Path.Value!);
        var body = context.Request.ContentLength is > 0 || context.Request.Headers.TransferEncoding.Count > 0
            ? await JsonNode.ParseAsync(context.Request.Body)
            : null;
        Requests.Enqueue($"{method} {path}");
        foreach (var error in QdrantContract.Published?.ErrorsOf(method, path, context.Request.Query, body) ?? [])
        {
            Violations.Enqueue(error);
        }

        if (IsSilent)
        {
            var gone = new TaskCompletionSource();
            context.RequestAborted.Register(gone.SetResult);
            await gone.Task;
        }

        try
        {
            if (ApiKey is not null && context.Request.Headers["api-key"] != ApiKey)
            {
                throw new StandInRefusal(401, "Must provide an API key or an Authorization bearer token");
            }

            if (Before(method, path) is { } status)
            {
                throw new StandInRefusal(status, "as the test says");
            }

            await context.Response.WriteAsJsonAsync(Answer(method, path, body));
        }
        catch (StandInRefusal refusal)
        {
            context.Response.StatusCode = refusal.Status;
            await context.Response.WriteAsJsonAsync(new { status = new { error = refusal.Message }, time = 0.0 });
        }
    }

    private JsonObject Answer(string method, string path, JsonNode? body)
    {
        if (path == "/")
        {
            return new() { ["title"] = "qdrant - vector search engine", ["version"] = Version };
        }

        lock (_gate)
        {
            return new() { ["result"] = Result(method, path.Trim('/').Split('/'), body), ["status"] = "ok", ["time"] = 0.0 };
        }
    }

    private JsonNode? Result(string method, string[] path, JsonNode? body) => (method, path) switch
    {
        ("GET", ["aliases"]) => new JsonObject
        {
            ["aliases"] = new JsonArray([.. _aliases.Select(a => (JsonNode)new JsonObject { ["alias_name"] = a.Key, ["collection_name"] = a.Value })]),
        },
        ("POST", ["collections", "aliases"]) => Change(body!["actions"]!.AsArray()),
        ("GET", ["collections", var name, "exists"]) => new JsonObject { ["exists"] = _collections.ContainsKey(name) || _aliases.ContainsKey(name) },
        ("PUT", ["collections", var name]) => Create(name, body!),
        ("DELETE", ["collections", var name]) => _collections.Remove(name),
        ("PUT", ["collections", var name, "index"]) => Done(() => Find(name).Indexes.Add((string)body!["field_name"]!)),
        ("PUT", ["collections", var name, "points"]) => Done(() => Find(name).Upsert(body!["points"]!.AsArray())),
        ("POST", ["collections", var name, "points", "delete"]) => Done(() => Find(name).Delete(body!)),
        ("POST", ["collections", var name, "points", "count"]) => new JsonObject { ["count"] = Find(name).Count(body!) },
        ("POST", ["collections", var name, "points", "scroll"]) => Find(name).Scroll(body!),
        ("POST", ["collections", var name, "points"]) => Find(name).Retrieve(body!),
        ("POST", ["collections", var name, "points", "query", "batch"]) =>
            new JsonArray([.. body!["searches"]!.AsArray().Select(search => (JsonNode)Find(name).Query(search!))]),
        _ => throw new StandInRefusal(404, $"{method} /{string.Join('/', path)}"),
    };

    private JsonNode Change(JsonArray actions)
    {
        foreach (var action in actions)
        {
            if (action!["delete_alias"] is { } gone)
            {
                _aliases.Remove((string)gone["alias_name"]!);
            }

            if (action["create_alias"] is { } made)
            {
                var collection = (string)made["collection_name"]!;
                _aliases[(string)made["alias_name"]!] = _collections.ContainsKey(collection) ? collection : throw new StandInRefusal(404, collection);
            }
        }

        return true;
    }

    private JsonNode Create(string name, JsonNode body) => _collections.TryAdd(name, new(body.DeepClone(), new(Version)))
        ? true
        : throw new StandInRefusal(409, $"Collection `{name}` already exists!");

    private static JsonNode Done(Action change)
    {
        change();
        return new JsonObject { ["operation_id"] = 0, ["status"] = "completed" };
    }

    private StandInCollection Find(string name) => _collections.GetValueOrDefault(_aliases.GetValueOrDefault(name, name))
        ?? throw new StandInRefusal(404, $"Not found: Collection `{name}` doesn't exist!");
}
