using Microsoft.AspNetCore.Http;
using VirtualAgent.Channels.DirectLine.Stream;

namespace VirtualAgent.Channels.DirectLine.Endpoints;

/// <summary>Who reads a conversation, and after which watermark; a refusal is a ready answer.</summary>
internal sealed class ReaderCheck(CallerCheck callers, ConversationLog log)
{
    public async Task<(Caller? Caller, long? After, IResult? Refusal)> OfAsync(
        HttpRequest request, string conversationId, string? watermark, CancellationToken cancellationToken)
    {
        var (caller, refusal) = callers.Of(request, conversationId);
        if (caller is null)
        {
            return (null, null, refusal);
        }

        if (!Watermark.TryRead(watermark, out var after))
        {
            return (null, null, DirectLineError.BadWatermark);
        }

        return await log.ExistsAsync(conversationId, cancellationToken) ? (caller, after, null) : (null, null, DirectLineError.NoConversation);
    }
}
