using System.Globalization;
using System.Text.Json;
using System.Xml;
using VirtualAgent.Channels.Twilio.Twiml;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Channels.Twilio.Voice;

/// <summary>Puts a call through to a person, or says that nobody is there.</summary>
internal static class Handoff
{
    public const string ToPerson = "live-agent-handoff";
    public const string Goodbye = "goodbye-said";

    /// <summary>What travels through Twilio with the end of a session: a reason and a language, nothing personal.</summary>
    public static string Data(string reason, string locale) =>
        JsonSerializer.Serialize(new { reasonCode = reason, language = Locales.Language(locale) });

    /// <returns>The language of a call whose session ended for this reason; null where it ended for none or another.</returns>
    public static string? Language(string data, string reason)
    {
        try
        {
            using var json = JsonDocument.Parse(data);
            return json.RootElement.GetProperty("reasonCode").GetString() == reason
                ? json.RootElement.TryGetProperty("language", out var language) ? language.GetString() : Locales.Default
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    /// <param name="step">Where a gathered call goes on if nobody answers; 0 for a call through the relay.</param>
    public static void Connect(XmlWriter twiml, TwilioOptions options, TextCatalog texts, string language, int step = 0)
    {
        if (options.StaffNumber is not { Length: > 0 } staff)
        {
            twiml.Say(texts.Say(Phrase.Of("voice.no-person"), language, Channel.Voice), language);
            twiml.Hangup();
            return;
        }

        twiml.Say(texts.Say(Phrase.Of("voice.connect"), language, Channel.Voice), language);
        var dialed = string.Create(CultureInfo.InvariantCulture, $"/twilio/voice/dialed?lang={language}&step={step}");
        twiml.Element("Dial", staff, ("timeout", "30"), ("action", options.PublicUrl(dialed)));
    }
}
