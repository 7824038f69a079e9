namespace VirtualAgent.Channels.DirectLine.Rendering;

/// <summary>Cuts a text to a length in UTF-16 units without halving a character.</summary>
internal static class Shortened
{
    /// <summary>Ends in an ellipsis where something was cut.</summary>
    public static string To(string text, int length) =>
        text.Length <= length ? text : Cut(text, length - 1).TrimEnd() + "…";

    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }
}
