using System.Xml;
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
            : TwimlDocument.Write(twiml => Connect(twiml, callSid));
    }

    private void Connect(XmlWriter twiml, string callSid)
    {
        twiml.WriteStartElement("Connect");
        twiml.Attributes(("action", options.Value.PublicUrl("/twilio/voice/ended")));
        twiml.WriteStartElement("ConversationRelay");
        twiml.Attributes(
            ("url", options.Value.PublicSocketUrl("/twilio/voice/relay")),
            ("language", "en-US"),
            ("interruptible", "any"),
            ("dtmfDetection", "true"),
            ("partialPrompts", "true"));
        twiml.Element("Language", null, ("code", "en-US"));
        twiml.Element("Language", null, ("code", "es-US"));
        twiml.Element("Parameter", null, ("name", "ticket"), ("value", tickets.Issue(callSid)));
        twiml.WriteEndElement();
        twiml.WriteEndElement();
    }
}
