using VirtualAgent.Channels.Twilio;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.Tests.Channels.Twilio;

internal static class TwilioTexts
{
    public static TextCatalog Catalog { get; } = TextCatalog.Empty
        .WithResourcesOf(typeof(TwilioOptions).Assembly)
        .WithCommon(("city", "Riverbend"), ("agent", "Robin"), ("phone", "(555) 013-0311"), ("textPhone", "55503"), ("website", "riverbend.example"));
}
