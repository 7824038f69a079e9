using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using VirtualAgent.Channels.Twilio.Signature;
using VirtualAgent.Core.Messages;

namespace VirtualAgent.Channels.Twilio.Sms;

/// <summary><c>POST /twilio/sms/status</c>: what became of a text. Reports come in any order, also twice.</summary>
internal sealed class SmsStatusWebhook(IActivityLog log, IOptOutList optOuts, ILogger<SmsStatusWebhook> logger)
{
    private const int OptedOut = 21610;

    public async Task<IResult> HandleAsync(TwilioForm form, CancellationToken cancellationToken)
    {
        var (sid, status, code) = (form["MessageSid"], form["MessageStatus"], form["ErrorCode"]);
        if (sid.Length is 0 or > 64 || status.Length is 0 or > 32 || !PhoneNumber.IsAddress(form["To"]))
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        if (PhoneNumber.IsAddress(form["From"]))
        {
            var json = JsonSerializer.Serialize(new { type = "sms-status", sid, status, code });
            await log.AppendAsync(SmsConversation.Of(form["From"], form["To"]), $"status:{sid}:{status}", json, cancellationToken);
        }

        if (status is "failed" or "undelivered")
        {
            logger.MessageUndelivered(sid, status, code);
        }

        if (int.TryParse(code, CultureInfo.InvariantCulture, out var error) && error == OptedOut)
        {
            await optOuts.SetAsync(form["To"], true, cancellationToken);
        }

        return Results.NoContent();
    }
}
