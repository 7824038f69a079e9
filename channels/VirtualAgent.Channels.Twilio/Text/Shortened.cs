namespace VirtualAgent.Channels.Twilio.Text;

/// <summary>Texts cut to a length without splitting a character.</summary>
internal static class Shortened
{
    public static string To(string text, int max) =>
        text.Length <= max ? text : text[..(char.IsHighSurrogate(text[max - 1]) ? max - 1 : max)];
}
