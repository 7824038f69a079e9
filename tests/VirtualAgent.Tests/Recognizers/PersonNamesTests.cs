using VirtualAgent.Recognizers;
using Xunit;

namespace VirtualAgent.Tests.Recognizers;

public class PersonNamesTests
{
    [Theory]
    [InlineData("my name is Ana María López", Culture.English, "Ana María López")]
    [InlineData("my name is bob jones, my number is 555 0134", Culture.English, "Bob Jones")]
    [InlineData("this is Mr. Ortiz calling about my bill", Culture.English, "Ortiz")]
    [InlineData("I'm John Smith and I live at 41 Elm", Culture.English, "John Smith")]
    [InlineData("name: Mary O'Brien", Culture.English, "Mary O'Brien")]
    [InlineData("soy Juan", Culture.Spanish, "Juan")]
    [InlineData("soy juan pérez", Culture.Spanish, "Juan Pérez")]
    [InlineData("me llamo juan carlos de la cruz", Culture.Spanish, "Juan Carlos de la Cruz")]
    public void Recognize_Introduction_GivesTheName(string text, Culture culture, string name) =>
        Assert.Equal(name, Assert.Single(PersonNames.Recognize(text, culture)).First.Value);

    [Theory]
    [InlineData("I am very upset", Culture.English)]
    [InlineData("it's broken", Culture.English)]
    [InlineData("im locked out", Culture.English)]
    [InlineData("soy residente de la ciudad", Culture.Spanish)]
    public void Recognize_OtherSentences_GiveNone(string text, Culture culture) =>
        Assert.Empty(PersonNames.Recognize(text, culture));

    [Fact]
    public void ReadAnswer_NameAlone_IsTaken() =>
        Assert.Equal("Ana López", PersonNames.ReadAnswer("ana lópez", Culture.Spanish)?.First.Value);

    [Fact]
    public void ReadAnswer_Sentence_IsNot() =>
        Assert.Null(PersonNames.ReadAnswer("why do you need that", Culture.English));
}
