using System.Xml;
using VirtualAgent.Channels.Twilio.Twiml;

namespace VirtualAgent.Channels.Twilio.Voice;

/// <summary>Hands a call to ConversationRelay, with a ticket for its socket.</summary>
internal static class RelayTwiml
{
    public const string Ticket = "ticket";
    public const string Unanswered = "unanswered";

    /// <param name="unanswered">The call comes back from a person's telephone that nobody answered.</param>
    public static void Connect(XmlWriter twiml, TwilioOptions options, string ticket, bool unanswered = false)
    {
        twiml.WriteStartElement("Connect");
        twiml.Attributes(("action", options.PublicUrl("/twilio/voice/ended")));
        twiml.WriteStartElement("ConversationRelay");
        twiml.Attributes(
            ("url", options.PublicSocketUrl("/twilio/voice/relay")),
            ("language", "en-US"),
            ("interruptible", "any"),
            ("dtmfDetection", "true"),
            ("partialPrompts", "true"));
        twiml.Element("Language", null, ("code", "en-US"));
        twiml.Element("Language", null, ("code", "es-US"));
        twiml.Element("Parameter", null, ("name", Ticket), ("value", ticket));
        if (unanswered)
        {
            twiml.Element("Parameter", null, ("name", Unanswered), ("value", "yes"));
        }

        twiml.WriteEndElement();
        twiml.WriteEndElement();
    }
}
