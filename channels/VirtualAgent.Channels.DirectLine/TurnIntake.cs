using VirtualAgent.Channels.DirectLine.Activities;
using VirtualAgent.Channels.DirectLine.Rendering;
using VirtualAgent.Channels.DirectLine.Stream;
using VirtualAgent.Core.Messages;

namespace VirtualAgent.Channels.DirectLine;

/// <summary>Hands a message to the inbox, and shows open streams that the agent is at work on it.</summary>
internal sealed class TurnIntake(IInbox inbox, StreamHub hub, ActivityRenderer renderer)
{
    /// <param name="isNew">False for a message sent again: it may need its turn still, but nothing is shown.</param>
    public async Task AcceptAsync(string conversationId, InboundMessage message, bool isNew, CancellationToken cancellationToken)
    {
        if (isNew)
        {
            // Before the inbox has it: afterwards, the reply could already be there and 'typing' would follow it.
            hub.Signal(conversationId, new StreamSignal(true, DirectLineJson.Write(renderer.Typing(conversationId))));
        }

        await inbox.AcceptAsync(message, cancellationToken);
    }
}
