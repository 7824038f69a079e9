namespace VirtualAgent.Channels.Twilio.Sms;

/// <summary>A turn as a text message, before it is cut to size.</summary>
/// <param name="Source">Where the words stand; goes with their first part. May be empty.</param>
/// <param name="Closing">The question and its choices, which must reach the resident in one piece. May be empty.</param>
internal sealed record SmsDraft(string Body, string Source, string Closing)
{
    public string Whole => SmsPage.Join(Body, SmsPage.Join(Source, Closing));

    public SmsDraft Select(Func<string, string> change) => new(change(Body), change(Source), change(Closing));
}
