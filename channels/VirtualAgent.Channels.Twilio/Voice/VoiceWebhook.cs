using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using VirtualAgent.Channels.Twilio.Signature;
using VirtualAgent.Channels.Twilio.Twiml;

namespace VirtualAgent.Channels.Twilio.Voice;

/// <summary><c>POST /twilio/voice</c>: answers a call.</summary>
internal sealed class VoiceWebhook(IOptions<TwilioOptions> options, CallTickets tickets)
{
    public IResult Handle(TwilioForm form)
    {
        var callSid = form["CallSid"];
        if (callSid.Length is 0 or > 64)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        return options.Value.VoiceMode == VoiceMode.Gather
            ? TwimlDocument.Write(twiml => twiml.Element("Redirect", options.Value.PublicUrl("/twilio/voice/gather?step=0"), ("method", "POST")))
            : TwimlDocument.Write(twiml => RelayTwiml.Connect(twiml, options.Value, tickets.Issue(callSid)));
    }
}
