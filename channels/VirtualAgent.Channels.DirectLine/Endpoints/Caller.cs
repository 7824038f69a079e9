using VirtualAgent.Channels.DirectLine.Tokens;

namespace VirtualAgent.Channels.DirectLine.Endpoints;

/// <summary>Who calls: the holder of one conversation's token, or a server with the secret.</summary>
/// <param name="Token">Null for the secret.</param>
internal sealed record Caller(ChatToken? Token)
{
    public bool IsServer => Token is null;

    public bool MayUse(string conversationId) => Token is null || Token.ConversationId == conversationId;
}
