using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace VirtualAgent.IntegrationTests.Crash;

/// <summary>
/// A resident at the web chat who does not give up: what was not acknowledged is sent again with the same client id, and
/// nothing new is said before the last message has its reply.
/// </summary>
internal sealed class PersistentResident(HttpClient client, Random random, CancellationToken cancellationToken)
{
    /// <summary>Where there is something to report, far enough apart to be no duplicates.</summary>
    public static readonly string[] Addresses =
    [
        "41 Elm Street", "1261 Elm Street", "1620 Elm Street", "930 Elm Street", "7 River Street", "403 Riverside Drive",
        "137 Lincoln Avenue", "1804 Mill Street", "2353 Washington Avenue", "717 Birch Street", "1776 Court Street", "1010 Prairie Avenue",
    ];

    private const double LostAcknowledgements = 0.2;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(60);

    private readonly List<string> _accepted = [];
    private string _token = string.Empty;

    public string Conversation { get; private set; } = string.Empty;

    /// <summary>Ids of the messages that were acknowledged.</summary>
    public IReadOnlyList<string> Accepted => _accepted;

    public async Task OpenAsync()
    {
        var given = await UntilAsync(() => client.PostAsJsonAsync("/webchat/token", new { }, cancellationToken));
        _token = given.GetProperty("token").GetString()!;
        Conversation = given.GetProperty("conversationId").GetString()!;
        await UntilAsync(() => SendAsync(HttpMethod.Post, string.Empty, null));
    }

    /// <summary>Says something and waits for the reply.</summary>
    /// <returns>The reply's text.</returns>
    public async Task<string> SayAsync(string text)
    {
        var activity = new { type = "message", from = new { id = "me" }, text, channelData = new { clientActivityID = $"{Conversation}-{_accepted.Count}" } };
        var times = random.NextDouble() < LostAcknowledgements ? 2 : 1;
        var id = string.Empty;
        for (var i = 0; i < times; i++)
        {
            id = (await UntilAsync(() => SendAsync(HttpMethod.Post, $"/{Conversation}/activities", activity))).GetProperty("id").GetString()!;
        }

        _accepted.Add(id);
        while (true)
        {
            var heard = await HearAsync();
            if (heard.Where(a => Is(a, "replyToId", id)).ToList() is { Count: > 0 } replies)
            {
                return string.Join('\n', replies.Select(r => r.GetRawText()));
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <summary>Reports tall weeds there, up to the question whether to send it.</summary>
    public async Task DescribeAsync(string address)
    {
        await SayAsync($"tall weeds at {address}, it is a jungle there");
        await SayAsync("skip");
        await SayAsync("skip");
    }

    /// <summary>The whole conversation, as the channel shows it.</summary>
    public async Task<IReadOnlyList<JsonElement>> HearAsync()
    {
        var set = await UntilAsync(() => SendAsync(HttpMethod.Get, $"/{Conversation}/activities", null));
        return [.. set.GetProperty("activities").EnumerateArray()];
    }

    public static bool Is(JsonElement activity, string property, string value) =>
        activity.TryGetProperty(property, out var found) && found.GetString() == value;

    private async Task<JsonElement> UntilAsync(Func<Task<HttpResponseMessage>> send)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                using var response = await send();
                if (response.IsSuccessStatusCode)
                {
                    return await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
                }

                if ((int)response.StatusCode is >= 400 and < 500)
                {
                    throw new InvalidOperationException($"{(int)response.StatusCode}: {await response.Content.ReadAsStringAsync(cancellationToken)}");
                }
            }
            catch (Exception error) when (error is HttpRequestException or IOException)
            {
                // The host is down just now.
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body)
    {
        var request = new HttpRequestMessage(method, $"/v3/directline/conversations{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        request.Content = body is null ? null : JsonContent.Create(body);
        return client.SendAsync(request, cancellationToken);
    }
}
