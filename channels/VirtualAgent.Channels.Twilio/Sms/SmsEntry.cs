namespace VirtualAgent.Channels.Twilio.Sms;

/// <summary>A text to the resident, as the activity log keeps it.</summary>
/// <param name="Rest">What is still to be asked for; null where there is nothing.</param>
internal sealed record SmsEntry(string Type, string Text, string? Rest, string Locale)
{
    public const string TypeName = "sms";

    public static SmsEntry Of(SmsPage page, string locale) => new(TypeName, page.Text, page.Rest, locale);
}
