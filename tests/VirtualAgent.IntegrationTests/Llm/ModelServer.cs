using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace VirtualAgent.IntegrationTests.Llm;

/// <summary>A model's server on this machine: keeps every request, and answers as the test says.</summary>
public sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private ConcurrentQueue<RequestDelegate> _answers = new();

    private ModelServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public ConcurrentQueue<ModelRequest> Requests { get; } = new();

    public string Address => $"{_app.Urls.First()}/openai/v1/";

    public static async Task<ModelServer> StartAsync()
    {
        var server = new ModelServer();
        await server._app.StartAsync();
        return server;
    }

    /// <summary>The answers from now on, in order; the last one stays.</summary>
    public ModelServer Answers(params RequestDelegate[] answers)
    {
        _answers = new(answers);
        return this;
    }

    public static RequestDelegate Completion(string content) => Json(CompletionOf(new() { ["role"] = "assistant", ["content"] = content, ["refusal"] = null }));

    public static RequestDelegate Refusal(string refusal) => Json(CompletionOf(new() { ["role"] = "assistant", ["content"] = null, ["refusal"] = refusal }));

    public static RequestDelegate Embeddings(params float[][] vectors) => Json(new()
    {
        ["object"] = "list",
        ["model"] = "embedder",
        ["data"] = new JsonArray([.. vectors.Select((vector, index) => (JsonNode)new JsonObject
        {
            ["object"] = "embedding",
            ["index"] = index,
            ["embedding"] = Convert.ToBase64String(vector.SelectMany(BitConverter.GetBytes).ToArray()),
        }).Reverse()]),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 7, ["total_tokens"] = 7 },
    });

    public static RequestDelegate Status(int status) => context =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { error = new { message = "no", type = "test" } });
    };

    /// <summary>Never answers; ends when the caller gives up.</summary>
    public static RequestDelegate Silence { get; } = context =>
    {
        var gone = new TaskCompletionSource();
        context.RequestAborted.Register(gone.SetResult);
        return gone.Task;
    };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static JsonObject CompletionOf(JsonObject message) => new()
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion",
        ["created"] = 1_790_000_000,
        ["model"] = "thinker",
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["finish_reason"] = "stop", ["message"] = message, ["logprobs"] = null }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 30, ["completion_tokens"] = 12, ["total_tokens"] = 42 },
    };

    private static RequestDelegate Json(JsonObject body)
    {
        var json = body.ToJsonString();
        return context =>
        {
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync(json);
        };
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var body = (await JsonNode.ParseAsync(context.Request.Body))!.AsObject();
        Requests.Enqueue(new(context.Request.Path, context.Request.Headers.Authorization.ToString(), body));
        _answers.TryPeek(out var answer);
        if (_answers.Count > 1)
        {
            _answers.TryDequeue(out _);
        }

        await answer!(context);
    }
}

public sealed record ModelRequest(string Path, string Authorization, JsonObject Body);
