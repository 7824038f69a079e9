using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;
using VirtualAgent.Core.Knowledge;

namespace VirtualAgent.Knowledge.Index.Qdrant;

/// <summary>
/// Requests to Qdrant's REST interface. What residents wait for is asked once, and not at all for a moment after repeated
/// failures; what ingestion writes is repeated. Whatever goes wrong is a <see cref="KnowledgeUnavailableException"/>.
/// </summary>
internal sealed class QdrantClient
{
    public const string HttpClientName = "qdrant";
    private const int Repetitions = 4;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LeftAlone = TimeSpan.FromSeconds(3);

    private readonly IHttpClientFactory _clients;
    private readonly ResiliencePipeline _once;
    private readonly ResiliencePipeline _repeated;

    public QdrantClient(IHttpClientFactory clients, TimeSpan timeout, TimeProvider time)
    {
        _clients = clients;
        _once = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                ShouldHandle = IsPassing(),
                FailureRatio = 0.5,
                MinimumThroughput = 3,
                SamplingDuration = 5 * LeftAlone,
                BreakDuration = LeftAlone,
            })
            .AddTimeout(timeout)
            .Build();
        _repeated = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = IsPassing(),
                MaxRetryAttempts = Repetitions,
                Delay = FirstPause,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            })
            .AddTimeout(timeout)
            .Build();
    }

    /// <summary>Asks what a resident waits for.</summary>
    /// <returns>The response's <c>result</c>.</returns>
    public Task<JsonNode?> AskAsync(HttpMethod method, string path, JsonNode? body, CancellationToken cancellationToken) =>
        RunAsync(_once, method, path, body, cancellationToken);

    /// <summary>Writes, or reads what ingestion needs; repeated until it is done, so that it must be repeatable.</summary>
    /// <returns>The response's <c>result</c>.</returns>
    public Task<JsonNode?> DoAsync(HttpMethod method, string path, JsonNode? body, CancellationToken cancellationToken) =>
        RunAsync(_repeated, method, path, body, cancellationToken);

    /// <summary>The server's version, which is no <c>result</c>.</summary>
    public async Task<Version> VersionAsync(CancellationToken cancellationToken)
    {
        var about = await CallAsync(_once, HttpMethod.Get, string.Empty, null, cancellationToken);
        return Version.TryParse(((string?)about?["version"])?.Split('-')[0], out var version)
            ? version
            : throw new KnowledgeUnavailableException("What answers at Qdrant:Url tells no version of Qdrant.");
    }

    private async Task<JsonNode?> RunAsync(
        ResiliencePipeline how, HttpMethod method, string path, JsonNode? body, CancellationToken cancellationToken) =>
        (await CallAsync(how, method, path, body, cancellationToken))?["result"];

    private async Task<JsonNode?> CallAsync(
        ResiliencePipeline how, HttpMethod method, string path, JsonNode? body, CancellationToken cancellationToken)
    {
        try
        {
            return await how.ExecuteAsync(async token => await SendAsync(method, path, body, token), cancellationToken);
        }
        catch (Exception failure) when (failure is HttpRequestException or TimeoutRejectedException or BrokenCircuitException or JsonException or IOException)
        {
            throw new KnowledgeUnavailableException($"Qdrant, {method} /{path}: {failure.Message}", failure);
        }
    }

    private async Task<JsonNode?> SendAsync(HttpMethod method, string path, JsonNode? body, CancellationToken cancellationToken)
    {
        using var client = _clients.CreateClient(HttpClientName);
        using var request = new HttpRequestMessage(method, path);
        request.Content = body is null ? null : JsonContent.Create(body);
        using var response = await ConnectedAsync(client.SendAsync(request, cancellationToken), cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            var said = await response.Content.ReadAsStringAsync(cancellationToken);
            throw new HttpRequestException($"{(int)response.StatusCode} {said}", null, response.StatusCode);
        }

        return await response.Content.ReadFromJsonAsync<JsonNode>(cancellationToken);
    }

    /// <summary>A connection that takes too long comes as a cancellation that nobody asked for.</summary>
    private static async Task<HttpResponseMessage> ConnectedAsync(Task<HttpResponseMessage> sending, CancellationToken cancellationToken)
    {
        try
        {
            return await sending;
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException("no connection in time", late);
        }
    }

    /// <summary>A refusal stays one however often it is asked.</summary>
    private static PredicateBuilder<object> IsPassing() => new PredicateBuilder<object>()
        .Handle<TimeoutRejectedException>()
        .Handle<IOException>()
        .Handle<HttpRequestException>(e => e.StatusCode is null or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError);
}
