using VirtualAgent.Core.Messages;

namespace VirtualAgent.Understanding.Screening;

/// <summary>Masks what is sensitive before a message is stored; stands around the inbox that stores.</summary>
public sealed class MaskingInbox(IInbox inner) : IInbox
{
    public Task<Acceptance> AcceptAsync(InboundMessage message, CancellationToken cancellationToken) =>
        inner.AcceptAsync(Masked(message), cancellationToken);

    /// <summary>A card keyed in becomes the same masked words as one that was typed.</summary>
    private static InboundMessage Masked(InboundMessage message) =>
        message.Payload is Payload.Digits keyed && SensitiveText.Mask(keyed.Keys.Trim('#', '*')) is var masked && SensitiveText.HoldsCard(masked)
            ? message with { Text = masked, Payload = null }
            : message with { Text = SensitiveText.Mask(message.Text) };
}
