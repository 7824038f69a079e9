using System.Text.Json;
using System.Xml;
using VirtualAgent.Channels.Twilio.Twiml;
using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Channels.Twilio.Voice;

/// <summary>Puts a call through to a person, or says that nobody is there.</summary>
internal static class Handoff
{
    public const string Reason = "live-agent-handoff";

    /// <summary>What travels through Twilio with the end of a session: a reason and a language, nothing personal.</summary>
    public static string Data(string locale) =>
        JsonSerializer.Serialize(new { reasonCode = Reason, language = Locales.Language(locale) });

    /// <returns>The language of the call that is handed off; null where the data asks for no hand-off.</returns>
    public static string? Language(string data)
    {
        try
        {
            using var json = JsonDocument.Parse(data);
            return json.RootElement.GetProperty("reasonCode").GetString() == Reason
                ? json.RootElement.TryGetProperty("language", out var language) ? language.GetString() : Locales.Default
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    public static void Connect(XmlWriter twiml, TwilioOptions options, TextCatalog texts, string language)
    {
        if (options.StaffNumber is not { Length: > 0 } staff)
        {
            twiml.Say(texts.Say(Phrase.Of("voice.no-person"), language, Channel.Voice), language);
            twiml.Hangup();
            return;
        }

        twiml.Say(texts.Say(Phrase.Of("voice.connect"), language, Channel.Voice), language);
        twiml.Element("Dial", staff, ("timeout", "30"), ("action", options.PublicUrl($"/twilio/voice/dialed?language={language}")));
    }
}
