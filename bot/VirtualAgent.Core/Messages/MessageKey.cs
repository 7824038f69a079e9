namespace VirtualAgent.Core.Messages;

/// <summary>
/// The channel's own id of a message (MessageSid, client activity id, call sid and frame number). A channel that
/// retries a delivery sends the same key, and gets one turn.
/// </summary>
public readonly record struct MessageKey(string Value)
{
    public override string ToString() => Value;
}
