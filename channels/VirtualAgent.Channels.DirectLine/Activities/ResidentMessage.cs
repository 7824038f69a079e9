using System.Collections.Immutable;
using VirtualAgent.Core.Messages;

namespace VirtualAgent.Channels.DirectLine.Activities;

/// <summary>A checked activity of a resident with the pictures that came along.</summary>
/// <param name="BaseAddress">Where the pictures can be fetched.</param>
internal sealed record ResidentMessage(
    string ConversationId,
    string UserId,
    IncomingActivity Activity,
    ImmutableArray<Attachment> Attachments,
    Uri BaseAddress);
