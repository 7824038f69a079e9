namespace VirtualAgent.Core.Messages;

/// <summary>The three ways a resident reaches the city.</summary>
public enum Channel
{
    WebChat,
    Sms,
    Voice,
}
