namespace VirtualAgent.Core.Messages;

/// <summary>
/// Names one conversation, across restarts: <c>webchat:{id}</c>, <c>sms:{our number}:{their number}</c>,
/// <c>voice:{call sid}</c>. At most 120 characters.
/// </summary>
public readonly record struct ConversationKey(string Value)
{
    public override string ToString() => Value;
}
