namespace VirtualAgent.Channels.Twilio.Sms;

/// <summary>A text to the resident, as the activity log keeps it.</summary>
/// <param name="Rest">What is still to be asked for; null where there is nothing.</param>
/// <param name="Closing">The choices that come after the rest, as long as they are the current ones.</param>
/// <param name="Continues">It is what a resident got for the word MORE.</param>
internal sealed record SmsEntry(string Type, string Text, string? Rest, string Locale, string? Closing = null, bool Continues = false)
{
    public const string TypeName = "sms";

    public SmsDraft? Unread => Rest is null ? null : new(Rest, string.Empty, Closing ?? string.Empty);

    public static SmsEntry Of(SmsPage page, string locale, bool continues = false) => new(
        TypeName, page.Text, page.Rest is { } rest ? SmsPage.Join(rest.Body, rest.Source) : null, locale,
        page.Rest is { } left ? SmsPage.Join(left.Suggestions, left.Closing) : null, continues);
}
