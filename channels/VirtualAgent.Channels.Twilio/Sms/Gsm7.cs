using System.Collections.Frozen;

namespace VirtualAgent.Channels.Twilio.Sms;

/// <summary>The GSM 03.38 alphabet: what fits 7 bits, and what takes an escape before it.</summary>
internal static class Gsm7
{
    private static readonly FrozenSet<char> Basic = (
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
        + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà").ToFrozenSet();

    private static readonly FrozenSet<char> Extension = "\f^{}\\[~]|€".ToFrozenSet();

    /// <summary>The septets a character takes; 0 where the alphabet lacks it.</summary>
    public static int Septets(char character) =>
        Basic.Contains(character) ? 1 : Extension.Contains(character) ? 2 : 0;

    public static bool Holds(string text) => text.All(c => Septets(c) > 0);
}
