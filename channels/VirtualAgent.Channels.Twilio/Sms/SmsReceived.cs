using System.Globalization;
using VirtualAgent.Channels.Twilio.Signature;
using VirtualAgent.Core.Messages;

namespace VirtualAgent.Channels.Twilio.Sms;

/// <summary>An incoming text message, as Twilio's webhook tells it.</summary>
internal sealed record SmsReceived(
    string MessageSid, string From, string To, string Body, string OptOutType, IReadOnlyList<SmsMedia> Media)
{
    private const int MaxMedia = 10;

    public ConversationKey Conversation => SmsConversation.Of(To, From);

    /// <summary>Null where the form is no message.</summary>
    public static SmsReceived? Read(TwilioForm form)
    {
        var sid = form["MessageSid"] is { Length: > 0 } name ? name : form["SmsSid"];
        return sid.Length is > 0 and <= 64 && PhoneNumber.IsAddress(form["From"]) && PhoneNumber.IsAddress(form["To"])
            ? new(sid, form["From"], form["To"], form["Body"], form["OptOutType"], ReadMedia(form))
            : null;
    }

    private static List<SmsMedia> ReadMedia(TwilioForm form)
    {
        _ = int.TryParse(form["NumMedia"], NumberStyles.None, CultureInfo.InvariantCulture, out var count);
        var media = new List<SmsMedia>();
        for (var i = 0; i < Math.Min(count, MaxMedia); i++)
        {
            if (Uri.TryCreate(form[$"MediaUrl{i}"], UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            {
                media.Add(new(form[$"MediaContentType{i}"], url));
            }
        }

        return media;
    }
}

internal sealed record SmsMedia(string ContentType, Uri Url)
{
    public bool IsPicture => ContentType.StartsWith("image/", StringComparison.OrdinalIgnoreCase);
}
