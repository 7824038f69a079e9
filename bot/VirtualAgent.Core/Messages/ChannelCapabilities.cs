namespace VirtualAgent.Core.Messages;

/// <summary>What a channel can show or say.</summary>
/// <param name="Spoken">Replies are heard, not read.</param>
/// <param name="Buttons">Choices can be tapped; elsewhere they are numbered.</param>
/// <param name="Markdown">Text may carry Markdown.</param>
/// <param name="MaxChars">The longest text of one reply, in UTF-16 units; null where there is no limit.</param>
public sealed record ChannelCapabilities(bool Spoken, bool Buttons, bool Markdown, int? MaxChars)
{
    private static readonly ChannelCapabilities WebChat = new(false, true, true, null);
    private static readonly ChannelCapabilities Sms = new(false, false, false, 459);
    private static readonly ChannelCapabilities Voice = new(true, false, false, 600);

    public static ChannelCapabilities Of(Channel channel) => channel switch
    {
        Channel.WebChat => WebChat,
        Channel.Sms => Sms,
        Channel.Voice => Voice,
        _ => throw new ArgumentOutOfRangeException(nameof(channel)),
    };
}
