namespace VirtualAgent.Channels.Twilio.Sms;

/// <summary>Where a thread of texts stands.</summary>
/// <param name="Last">The text that went out last; null where none did.</param>
/// <param name="Same">The one that was recorded under the id asked for.</param>
/// <param name="Unread">The text whose rest was not asked for yet; what came after it does not take the rest away.</param>
internal sealed record SmsThread(SmsEntry? Last, SmsEntry? Same, SmsEntry? Unread)
{
    public static SmsThread Empty { get; } = new(null, null, null);

    public SmsThread With(SmsEntry entry, bool same) => new(
        entry,
        same ? entry : Same,
        entry.Unread is not null ? entry : entry.Continues ? null : Unread);
}
