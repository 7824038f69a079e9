using VirtualAgent.Core.Messages;

namespace VirtualAgent.Understanding.Screening;

/// <summary>Masks what is sensitive before a message is stored; stands around the inbox that stores.</summary>
public sealed class MaskingInbox(IInbox inner) : IInbox
{
    public Task<Acceptance> AcceptAsync(InboundMessage message, CancellationToken cancellationToken) =>
        inner.AcceptAsync(message with { Text = SensitiveText.Mask(message.Text) }, cancellationToken);
}
