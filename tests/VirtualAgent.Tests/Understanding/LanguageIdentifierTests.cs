using VirtualAgent.Understanding.Local.Language;
using VirtualAgent.Understanding.Local.Words;
using Xunit;

namespace VirtualAgent.Tests.Understanding;

public sealed class LanguageIdentifierTests
{
    private static readonly LanguageIdentifier Identifier = new([], []);

    [Theory]
    [InlineData("the volunteer opportunities", "en")]
    [InlineData("quiero los zancudos fumigados", "es")]
    [InlineData("¿farola?", "es")]
    [InlineData("ya escribí las cartas de despedida", "es")]
    [InlineData("se metió un tlacuache a mi cuarto", "es")]
    [InlineData("se metió un tlacuache a mi garaje", "es")]
    public void Identify_WordsItDoesNotKnow_GoesByTheirLook(string text, string language) =>
        Assert.Equal(language, Identify(text).Language);

    [Theory]
    [InlineData("maria garcia lopez")]
    [InlineData("carlos hernandez ruiz")]
    [InlineData("jennifer williams")]
    [InlineData("maría de los ángeles")]
    [InlineData("josé de la cruz")]
    [InlineData("C1002345")]
    [InlineData("n")]
    [InlineData("W-204518")]
    public void Identify_NameOrCode_TellsNothing(string text) => Assert.Equal(LanguageGuess.Unclear, Identify(text));

    [Theory]
    [InlineData("bonjour je voudrais une poubelle")]
    [InlineData("路灯坏了")]
    public void Identify_NoneOfTheCitysLanguages_IsForeign(string text) => Assert.True(Identify(text).Foreign);

    [Theory]
    [InlineData("skip")]
    [InlineData("ok")]
    [InlineData("no")]
    [InlineData("yes")]
    [InlineData("stop")]
    [InlineData("sí")]
    public void Identify_ControlWordAlone_TellsNothing(string text) => Assert.Equal(LanguageGuess.Unclear, Identify(text));

    [Theory]
    [InlineData("hay un bache en 403 riverside drive", "es")]
    [InlineData("se fue la luz en 120 maple avenue", "es")]
    [InlineData("pothole at 100 avenida muñoz rivera", "en")]
    public void Identify_AddressInTheOther_GoesByTheRest(string text, string language) => Assert.Equal(language, Identify(text).Language);

    private static LanguageGuess Identify(string text) => Identifier.Identify(text, Tokens.Of(text));
}
