namespace VirtualAgent.Channels.Twilio.Sms;

/// <summary>A turn as a text message, before it is cut to size.</summary>
/// <param name="Closing">The choices, which must reach the resident even where the body is cut; may be empty.</param>
internal sealed record SmsDraft(string Body, string Closing)
{
    public string Whole => SmsPage.Join(Body, Closing);
}
