using VirtualAgent.Core.Messages;

namespace VirtualAgent.Channels.Twilio.Sms;

/// <summary>Names a text conversation by its two numbers.</summary>
internal static class SmsConversation
{
    public static ConversationKey Of(string city, string resident) => ConversationKey.OfTexts(city, resident);

    /// <summary>The number that the resident texted, so that the answer comes from it; null where the key names none.</summary>
    public static string? CityNumber(ConversationKey conversation) =>
        conversation.Value.Split(':') is ["sms", var city, _] && PhoneNumber.IsAddress(city) ? city : null;
}
