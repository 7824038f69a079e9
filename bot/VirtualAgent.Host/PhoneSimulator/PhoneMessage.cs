using VirtualAgent.Channels.Twilio.Sms;

namespace VirtualAgent.Host.PhoneSimulator;

/// <summary>A bubble in the thread.</summary>
/// <param name="From">'me' or 'city'.</param>
/// <param name="Status">As Twilio names it: sending, queued, sent, delivered, failed.</param>
internal sealed record PhoneMessage(
    string Id, string From, string Text, string Encoding, int Segments, string Status, IReadOnlyList<string> Media, DateTimeOffset At)
{
    public static PhoneMessage Of(string id, string from, string text, string status, IReadOnlyList<string> media, DateTimeOffset at)
    {
        var segments = SmsSegments.Of(text);
        return new(id, from, text, segments.Encoding, segments.Count, status, media, at);
    }
}
