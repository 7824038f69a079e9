using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace VirtualAgent.IntegrationTests.Host;

/// <summary>A resident at the web chat, over Direct Line.</summary>
internal sealed class WebChatSession
{
    /// <summary>Longer than the lease that a host leaves behind when it dies.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient _client;
    private readonly string _token;
    private readonly string _conversation;
    private string _watermark = string.Empty;

    private WebChatSession(HttpClient client, string token, string conversation) =>
        (_client, _token, _conversation) = (client, token, conversation);

    /// <summary>What the agent said first, its choices included.</summary>
    public string Greeting { get; private set; } = string.Empty;

    public static async Task<WebChatSession> OpenAsync(HttpClient client)
    {
        using var given = await client.PostAsJsonAsync("/webchat/token", new { });
        var token = (await given.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/conversations");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var opened = await client.SendAsync(request);
        var conversation = (await opened.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("conversationId").GetString()!;
        var session = new WebChatSession(client, token, conversation);
        session.Greeting = string.Join(' ', (await session.HearAsync()).Select(activity => activity.GetRawText()));
        return session;
    }

    /// <summary>The same conversation, reached through another host.</summary>
    public WebChatSession Over(HttpClient client) => new(client, _token, _conversation) { _watermark = _watermark };

    /// <summary>Tries to say something.</summary>
    public async Task<HttpStatusCode> TrySayAsync(string text)
    {
        using var response = await SendAsync(HttpMethod.Post, "activities", new { type = "message", from = new { id = "me" }, text });
        return response.StatusCode;
    }

    /// <summary>Says something without waiting for the reply.</summary>
    public async Task SayAsync(string text)
    {
        using var response = await SendAsync(HttpMethod.Post, "activities", new { type = "message", from = new { id = "me" }, text });
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Says whether an answer helped.</summary>
    public async Task JudgeAsync(JsonElement answer, bool helped)
    {
        var value = new { answer = answer.GetProperty("id").GetString(), helped };
        using var response = await SendAsync(HttpMethod.Post, "activities", new { type = "event", name = "feedback", from = new { id = "me" }, value });
        response.EnsureSuccessStatusCode();
    }

    public async Task<IReadOnlyList<JsonElement>> AskAsync(string text)
    {
        await SayAsync(text);
        return await HearAsync();
    }

    /// <summary>Waits for something new from the agent.</summary>
    public async Task<IReadOnlyList<JsonElement>> HearAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var heard = await ReadAsync();
            if (heard.Count > 0)
            {
                return heard;
            }

            await Task.Delay(100, patience.Token);
        }
    }

    /// <summary>What the agent has said since the last time.</summary>
    public async Task<IReadOnlyList<JsonElement>> ReadAsync()
    {
        using var response = await SendAsync(HttpMethod.Get, $"activities?watermark={_watermark}", null);
        var set = await response.Content.ReadFromJsonAsync<JsonElement>();
        _watermark = set.GetProperty("watermark").GetString()!;
        return [.. set.GetProperty("activities").EnumerateArray()
            .Where(a => !a.GetProperty("from").GetProperty("id").GetString()!.StartsWith("dl_", StringComparison.Ordinal))];
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, $"/v3/directline/conversations/{_conversation}/{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        request.Content = body is null ? null : JsonContent.Create(body);
        return await _client.SendAsync(request);
    }
}
