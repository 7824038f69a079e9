using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace VirtualAgent.Host.PhoneSimulator;

/// <summary>Stands in for Twilio's Messages resource, so that texts of the city arrive on the simulated phones.</summary>
internal sealed class MessagesStandIn(TwilioNetwork network, SimulatedThreads threads, StatusReports reports, TimeProvider time)
{
    public async Task<IResult> CreateAsync(string accountSid, HttpContext http)
    {
        if (accountSid != network.Account.AccountSid || !IsAuthorized(http.Request.Headers.Authorization.ToString()))
        {
            return Error(StatusCodes.Status401Unauthorized, 20003, "Authenticate");
        }

        if (!http.Request.HasFormContentType)
        {
            return Error(StatusCodes.Status400BadRequest, 21604, "A 'To' phone number is required.");
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (to, from, body) = (form["To"].ToString(), form["From"].ToString(), form["Body"].ToString());
        if (Fault(to, from + form["MessagingServiceSid"], body) is { } fault)
        {
            return Error(StatusCodes.Status400BadRequest, fault.Code, fault.Message);
        }

        var message = PhoneMessage.Of(TwilioNetwork.NewSid("SM"), "city", body, "queued", [], time.GetUtcNow());
        threads.Put(to, message);
        reports.Add(new(message.Id, from, to, form["StatusCallback"].ToString()));
        return Results.Json(Resource(message, from, to), statusCode: StatusCodes.Status201Created);
    }

    private static (int Code, string Message)? Fault(string to, string from, string body) =>
        to.Length == 0 ? (21604, "A 'To' phone number is required.")
        : from.Length == 0 ? (21603, "A 'From' phone number is required.")
        : body.Length == 0 ? (21602, "Message body is required.")
        : body.Length > 1_600 ? (21617, "The concatenated message body exceeds the 1600 character limit.")
        : null;

    private bool IsAuthorized(string header) =>
        AuthenticationHeaderValue.TryParse(header, out var value) && value is { Scheme: "Basic", Parameter: { } credentials }
        && CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(credentials),
            Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.ASCII.GetBytes($"{network.Account.AccountSid}:{network.Account.AuthToken}"))));

    private object Resource(PhoneMessage message, string from, string to)
    {
        var date = message.At.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
        return new
        {
            account_sid = network.Account.AccountSid,
            api_version = "2010-04-01",
            body = message.Text,
            date_created = date,
            date_sent = (string?)null,
            date_updated = date,
            direction = "outbound-api",
            error_code = (int?)null,
            error_message = (string?)null,
            from,
            messaging_service_sid = (string?)null,
            num_media = "0",
            num_segments = message.Segments.ToString(CultureInfo.InvariantCulture),
            price = (string?)null,
            price_unit = "USD",
            sid = message.Id,
            status = "queued",
            to,
            uri = $"/2010-04-01/Accounts/{network.Account.AccountSid}/Messages/{message.Id}.json",
        };
    }

    private static IResult Error(int status, int code, string message) => Results.Json(
        new { code, message, more_info = $"https://www.twilio.com/docs/errors/{code}", status }, statusCode: status);
}
