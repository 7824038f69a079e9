using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VirtualAgent.Core.Replies;

namespace VirtualAgent.Channels.Twilio.Rest;

/// <summary>Twilio's Messages resource: creates text messages.</summary>
internal sealed class MessagesApi(IHttpClientFactory clients, IOptions<TwilioOptions> options, ILogger<MessagesApi> logger)
{
    /// <summary>Twilio's own error for a number that opted out.</summary>
    public const int OptedOut = 21610;

    public const string ClientName = "twilio";

    /// <param name="from">The city's number in the conversation; null for the configured one.</param>
    public async Task<SendOutcome> CreateAsync(string to, string? from, string body, CancellationToken cancellationToken)
    {
        using var request = Request(to, from, body);
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var response = await client.SendAsync(request, cancellationToken);
            return await ReadAsync(response, cancellationToken);
        }
        catch (HttpRequestException e)
        {
            return new SendOutcome.Retry($"Twilio cannot be reached: {e.HttpRequestError}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SendOutcome.Retry("Twilio did not answer in time");
        }
    }

    private HttpRequestMessage Request(string to, string? from, string body)
    {
        var account = options.Value;
        var sender = account.MessagingServiceSid is { Length: > 0 } service
            ? KeyValuePair.Create("MessagingServiceSid", service)
            : KeyValuePair.Create("From", from ?? account.From ?? string.Empty);
        var credentials = Encoding.ASCII.GetBytes($"{account.AccountSid}:{account.AuthToken}");
        return new(HttpMethod.Post, $"{account.ApiBaseUrl.AbsoluteUri.TrimEnd('/')}/2010-04-01/Accounts/{account.AccountSid}/Messages.json")
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(credentials)) },
            Content = new FormUrlEncodedContent(
            [
                KeyValuePair.Create("To", to),
                sender,
                KeyValuePair.Create("Body", body),
                KeyValuePair.Create("StatusCallback", account.PublicUrl("/twilio/sms/status")),
            ]),
        };
    }

    private async Task<SendOutcome> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await BodyAsync(response, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return new SendOutcome.Sent(Text(body, "sid"));
        }

        var code = body is { ValueKind: JsonValueKind.Object } error && error.TryGetProperty("code", out var value)
            && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : (int?)null;
        logger.MessageRefused((int)response.StatusCode, code);
        return response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError
            ? new SendOutcome.Retry($"Twilio answered {(int)response.StatusCode}")
            : new SendOutcome.Undeliverable($"Twilio refused it: status {(int)response.StatusCode}, error {code?.ToString() ?? "unknown"}", OptedOut: code == OptedOut);
    }

    private static string? Text(JsonElement? body, string name) =>
        body is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty(name, out var value) ? value.ToString() : null;

    private static async Task<JsonElement?> BodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            return await JsonSerializer.DeserializeAsync<JsonElement>(stream, cancellationToken: cancellationToken);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
