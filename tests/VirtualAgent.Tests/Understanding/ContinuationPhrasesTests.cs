using VirtualAgent.Understanding.Local;
using VirtualAgent.Understanding.Local.Phrases;
using Xunit;

namespace VirtualAgent.Tests.Understanding;

public class ContinuationPhrasesTests
{
    private static readonly ControlPhrases Controls = new();

    [Theory]
    [InlineData("continue by text", "en")]
    [InlineData("Can we continue this by text message?", "en")]
    [InlineData("continue on my phone", "en")]
    [InlineData("send this to my phone", "en")]
    [InlineData("text me the rest", "en")]
    [InlineData("can you text me instead", "en")]
    [InlineData("switch to texting please", "en")]
    [InlineData("Seguir en mi celular", "es")]
    [InlineData("quiero seguir por mensaje", "es")]
    [InlineData("¿podemos continuar por mensaje de texto?", "es")]
    [InlineData("mándame esto a mi teléfono", "es")]
    [InlineData("envíeme un mensaje", "es")]
    public void ByText_Asked_IsHeard(string said, string language) =>
        Assert.Equal("continue-by-text", Controls.Whole(Utterance.Of(said, language).Tokens));

    [Theory]
    [InlineData("continue on the web", "en")]
    [InlineData("let me finish this on my computer", "en")]
    [InlineData("seguir en la web", "es")]
    [InlineData("quiero terminar en mi computadora", "es")]
    public void OnWeb_Asked_IsHeard(string said, string language) =>
        Assert.Equal("continue-on-web", Controls.Whole(Utterance.Of(said, language).Tokens));

    [Theory]
    [InlineData("my phone number is 309 555 0142", "en")]
    [InlineData("can I pay over the phone", "en")]
    [InlineData("can i renew my license on the web", "en")]
    [InlineData("text alerts for snow", "en")]
    [InlineData("¿puedo pagar por teléfono?", "es")]
    [InlineData("el poste cayó en la computadora del carro", "es")]
    public void Continuation_OtherThings_AreNot(string said, string language) =>
        Assert.DoesNotContain("continue", Controls.Whole(Utterance.Of(said, language).Tokens) ?? string.Empty);
}
