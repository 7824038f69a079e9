using System.Collections.Immutable;

namespace VirtualAgent.Core.Messages;

/// <summary>One message of a resident, or one event of the system, as every channel hands it to the inbox.</summary>
/// <param name="Key">The channel's id; unique together with <paramref name="Channel"/>.</param>
/// <param name="Participant">Who wrote: a phone number in E.164, or the web chat's user id.</param>
/// <param name="Text">The words, at most <see cref="MaxTextLength"/> UTF-16 units; may be empty.</param>
/// <param name="Locale">The language the client said it uses (BCP 47), or null.</param>
public sealed record InboundMessage(
    MessageKey Key,
    ConversationKey Conversation,
    Channel Channel,
    string Participant,
    string Text,
    Payload? Payload,
    string? Locale,
    ImmutableArray<Attachment> Attachments,
    DateTimeOffset ReceivedAt)
{
    /// <summary>Longer texts are cut by the channel, which tells the resident so.</summary>
    public const int MaxTextLength = 4_000;
}
