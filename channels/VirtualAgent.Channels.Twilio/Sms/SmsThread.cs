namespace VirtualAgent.Channels.Twilio.Sms;

/// <summary>Where a thread of texts stands.</summary>
/// <param name="Last">The text that went out last; null where none did.</param>
/// <param name="Same">The one that was recorded under the id asked for.</param>
/// <param name="Unread">The text whose rest was not asked for yet; what came after it does not take the rest away.</param>
internal sealed record SmsThread(SmsEntry? Last, SmsEntry? Same, SmsEntry? Unread)
{
    public static SmsThread Empty { get; } = new(null, null, null);

    /// <summary>The rest to be read on in. Its choices are left out where something else was said since: their numbers mean others now.</summary>
    public SmsDraft? Rest => Unread?.Unread is { } rest ? ReferenceEquals(Unread, Last) ? rest : rest with { Closing = string.Empty } : null;

    public SmsThread With(SmsEntry entry, bool same) => new(
        entry,
        same ? entry : Same,
        entry.Unread is not null ? entry : entry.Continues ? null : Unread);
}
