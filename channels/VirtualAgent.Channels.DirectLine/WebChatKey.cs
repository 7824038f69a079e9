using VirtualAgent.Core.Messages;

namespace VirtualAgent.Channels.DirectLine;

/// <summary>Between Direct Line's conversation id and the product's conversation key.</summary>
internal static class WebChatKey
{
    private const string Prefix = "webchat:";

    public static ConversationKey Of(string conversationId) => new(Prefix + conversationId);

    public static string IdOf(ConversationKey key) => key.Value[Prefix.Length..];
}
