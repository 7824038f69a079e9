using System.Xml.Linq;
using Microsoft.Extensions.Options;
using VirtualAgent.Channels.Twilio;
using VirtualAgent.Channels.Twilio.Signature;

namespace VirtualAgent.Host.PhoneSimulator;

/// <summary>Calls our own webhooks as Twilio would: over HTTP, signed.</summary>
internal sealed class TwilioNetwork(IHttpClientFactory clients, IOptions<TwilioOptions> options)
{
    public const string ClientName = "phone-simulator";

    public TwilioOptions Account => options.Value;

    /// <summary>The number that residents text and call.</summary>
    public string CityNumber => Account.From!;

    public static string NewSid(string prefix) => prefix + Guid.NewGuid().ToString("N");

    public string Sign(string url, IEnumerable<KeyValuePair<string, string>> parameters) =>
        RequestSignature.Compute(Account.AuthToken, url, parameters);

    /// <returns>The instructions of the answer; an empty response where there are none.</returns>
    /// <exception cref="HttpRequestException">The webhook failed, or is not ours.</exception>
    public async Task<XElement> PostAsync(string url, IReadOnlyDictionary<string, string> form, CancellationToken cancellationToken)
    {
        if (!url.StartsWith(Account.PublicUrl("/"), StringComparison.Ordinal))
        {
            throw new HttpRequestException($"{url} is not an address of this city.");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add(RequestSignature.Header, Sign(url, form));
        using var client = clients.CreateClient(ClientName);
        using var response = await client.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        return body.Length == 0 ? new XElement("Response") : XElement.Parse(body);
    }
}
