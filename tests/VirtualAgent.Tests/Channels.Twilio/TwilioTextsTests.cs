using VirtualAgent.Core.Messages;
using VirtualAgent.Core.Texts;
using VirtualAgent.Channels.Twilio.Sms;
using Xunit;

namespace VirtualAgent.Tests.Channels.Twilio;

public class TwilioTextsTests
{
    [Fact]
    public void Catalog_EveryKey_IsInBothLanguages()
    {
        var keys = TwilioTexts.Catalog.Keys.ToLookup(k => k.Language, k => k.Key);

        Assert.NotEmpty(keys["en"]);
        Assert.Equal(keys["en"].Order(), keys["es"].Order());
    }

    [Theory]
    [InlineData("sms.help")]
    [InlineData("sms.started")]
    [InlineData("sms.stopped")]
    [InlineData("sms.more")]
    public void Catalog_TextMessages_FitTwoSegments(string key)
    {
        foreach (var language in new[] { "en", "es" })
        {
            var text = SmsPage.Cut(new(TwilioTexts.Catalog.Say(Phrase.Of(key), language, Channel.Sms), "", ""), "").Text;
            Assert.InRange(SmsSegments.Of(text).Count, 1, 2);
        }
    }
}
