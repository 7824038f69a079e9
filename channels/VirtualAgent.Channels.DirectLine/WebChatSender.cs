using VirtualAgent.Channels.DirectLine.Activities;
using VirtualAgent.Channels.DirectLine.Rendering;
using VirtualAgent.Channels.DirectLine.Stream;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Replies;

namespace VirtualAgent.Channels.DirectLine;

/// <summary>A turn goes into the activity log, from where streams and polling clients read it.</summary>
internal sealed class WebChatSender(ActivityRenderer renderer, ConversationLog log) : IReplySender
{
    public Channel Channel => Channel.WebChat;

    public async Task<SendOutcome> SendAsync(OutboundTurn turn, CancellationToken cancellationToken)
    {
        string? last = null;
        foreach (var activity in renderer.Render(turn))
        {
            last = activity.Id!;
            await log.AppendAsync(WebChatKey.IdOf(turn.Conversation), last, DirectLineJson.Write(activity), cancellationToken);
        }

        return new SendOutcome.Sent(last);
    }
}
