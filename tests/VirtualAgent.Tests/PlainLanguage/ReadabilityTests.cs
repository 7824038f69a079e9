using Xunit;

namespace VirtualAgent.Tests.PlainLanguage;

public sealed class ReadabilityTests
{
    [Theory]
    [InlineData("en", "place", 1)]
    [InlineData("en", "needed", 2)]
    [InlineData("en", "closed", 1)]
    [InlineData("en", "table", 2)]
    [InlineData("en", "emergency", 4)]
    [InlineData("es", "agua", 2)]
    [InlineData("es", "policía", 4)]
    [InlineData("es", "guerra", 2)]
    [InlineData("es", "ciudad", 2)]
    [InlineData("es", "leer", 2)]
    [InlineData("es", "soy", 1)]
    public void Of_OneWord_CountsItsSyllables(string language, string word, int syllables) =>
        Assert.Equal(syllables, Readability.Of(word, language).Syllables);

    [Fact]
    public void Of_OfficialEnglish_IsAboveGrade8() =>
        Assert.True(Readability.Of("Applications submitted subsequent to the aforementioned expiration will necessitate additional administrative documentation.", "en").FleschKincaidGrade > 8);

    [Fact]
    public void Of_OfficialSpanish_IsHarderThan60() =>
        Assert.True(Readability.Of("Las solicitudes presentadas con posterioridad al vencimiento requerirán documentación administrativa complementaria.", "es").FernandezHuertaEase < 60);

    [Fact]
    public void Of_MarkupAndPlaceholders_CountAsTheWordsTheyStandFor() =>
        Assert.Equal(new Readability(3, 1, 3), Readability.Of("**Call {phone} now.**", "en"));
}
