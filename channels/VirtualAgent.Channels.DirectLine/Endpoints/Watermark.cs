using System.Globalization;

namespace VirtualAgent.Channels.DirectLine.Endpoints;

/// <summary>Opaque to clients; here the log's sequence in decimal digits.</summary>
internal static class Watermark
{
    /// <returns>False for what was never given out.</returns>
    public static bool TryRead(string? text, out long? sequence)
    {
        sequence = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        var valid = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        sequence = valid ? value : null;
        return valid;
    }
}
