namespace VirtualAgent.Core.Messages;

/// <summary>
/// Names one conversation, across restarts: <c>webchat:{id}</c>, <c>sms:{our number}:{their number}</c>,
/// <c>voice:{call sid}</c>. At most 120 characters.
/// </summary>
public readonly record struct ConversationKey(string Value)
{
    /// <summary>The texts between a number of the city's and a resident's.</summary>
    public static ConversationKey OfTexts(string city, string resident) => new($"sms:{city}:{resident}");

    public override string ToString() => Value;
}
