namespace VirtualAgent.Channels.Twilio.Sms;

/// <summary>How a text travels: its encoding and the segments it is billed as.</summary>
public readonly record struct SmsSegments(bool Unicode, int Count)
{
    private const int GsmSingle = 160;
    private const int GsmPart = 153;
    private const int UnicodeSingle = 70;
    private const int UnicodePart = 67;

    public string Encoding => Unicode ? "UCS-2" : "GSM-7";

    public static SmsSegments Of(string text) => Gsm7.Holds(text)
        ? new(false, Segments(text.Select(Gsm7.Septets), GsmSingle, GsmPart))
        : new(true, Segments(text.EnumerateRunes().Select(r => r.Utf16SequenceLength), UnicodeSingle, UnicodePart));

    /// <summary>Neither an escape pair nor a surrogate pair is split over two segments.</summary>
    private static int Segments(IEnumerable<int> costs, int single, int part)
    {
        var (total, segments, used) = (0, 1, 0);
        foreach (var cost in costs)
        {
            total += cost;
            if (used + cost > part)
            {
                segments++;
                used = 0;
            }

            used += cost;
        }

        return total <= single ? 1 : segments;
    }
}
