namespace VirtualAgent.Channels.DirectLine.Activities;

internal static class ActivityTypes
{
    public const string Message = "message";
    public const string Typing = "typing";
    public const string Event = "event";

    /// <summary>Kept as the record that a conversation began; never delivered to clients.</summary>
    public const string ConversationUpdate = "conversationUpdate";
}
