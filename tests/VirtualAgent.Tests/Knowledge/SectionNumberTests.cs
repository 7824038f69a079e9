using VirtualAgent.Knowledge.Answers;
using Xunit;

namespace VirtualAgent.Tests.Knowledge;

public sealed class SectionNumberTests
{
    [Theory]
    [InlineData("4.12.050. A violation is punished.", "A violation is punished.")]
    [InlineData("4.12.050 A violation is punished.", "A violation is punished.")]
    [InlineData("§ 12-3 Quiet hours begin at 10.", "Quiet hours begin at 10.")]
    [InlineData("Sec. 12-3. (b) The owner pays.", "The owner pays.")]
    [InlineData("(b) Está prohibido quemar.", "Está prohibido quemar.")]
    [InlineData("Artículo 7. Los perros llevan correa.", "Los perros llevan correa.")]
    public void Without_NumberAtTheHead_LeftOut(string sentence, string said) => Assert.Equal(said, SectionNumber.Without(sentence));

    [Theory]
    [InlineData("12.5 gallons are free.")]
    [InlineData("(207) 555-0131 is the number.")]
    [InlineData("$10. A lien is $7.")]
    [InlineData("911 is for emergencies.")]
    [InlineData("5 knots is the limit.")]
    [InlineData("Section 8 Vouchers are taken.")]
    public void Without_NumberThatSaysSomething_Kept(string sentence) => Assert.Equal(sentence, SectionNumber.Without(sentence));

    [Fact]
    public void Split_NumberOfASection_StaysWithItsSentence() => Assert.Equal(
        ["4.12.010. No person shall rent.", "4.12.020. Nobody may sublet."],
        SentenceSplitter.Split("4.12.010. No person shall rent. 4.12.020. Nobody may sublet."));
}
