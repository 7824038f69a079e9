using VirtualAgent.Recognizers;
using Xunit;

namespace VirtualAgent.Tests.Recognizers;

public class CodesTests
{
    [Theory]
    [InlineData("my citation is c1002345 thanks", "citation", "C1002345")]
    [InlineData("c-100 2345", "citation", "C1002345")]
    [InlineData("c one double oh two three four five", "citation", "C1002345")]
    [InlineData("see one zero zero two three forty five", "citation", "C1002345")]
    [InlineData("W 204518", "water", "W-204518")]
    [InlineData("double you two oh four five one eight", "water", "W-204518")]
    [InlineData("parcel p1403627", "parcel", "P-14-03627")]
    public void AccountNumbers_HoweverWritten_AreOneNumber(string text, string kind, string value)
    {
        var found = Assert.Single(AccountNumbers.Recognize(text, Culture.English));

        Assert.Equal((kind, value), (found.First["subtype"], found.First.Value));
    }

    [Fact]
    public void AccountNumbers_SpokenInSpanish_AreFound() =>
        Assert.Equal("C1002345", Assert.Single(AccountNumbers.Recognize("ce uno doble cero dos tres cuatro cinco", Culture.Spanish)).First.Value);

    [Theory]
    [InlineData("C10023456")]
    [InlineData("can you see one of them")]
    [InlineData("call 3095550140")]
    public void AccountNumbers_OtherThings_AreNone(string text) =>
        Assert.Empty(AccountNumbers.Recognize(text, Culture.English));

    [Theory]
    [InlineData("RB-4817-2092", "true")]
    [InlineData("rb48172092", "true")]
    [InlineData("4817 2092", "true")]
    [InlineData("RB-4817-2094", "false")]
    public void TrackingNumbers_WithCheckDigit_SayWhetherItIsRight(string text, string valid)
    {
        var found = Assert.Single(TrackingNumbers.Recognize(text, Culture.English));

        Assert.Equal(valid, found.First["valid"]);
        Assert.StartsWith("RB-4817-209", found.First.Value);
    }

    [Theory]
    [InlineData("48172094")]
    [InlineData("4111111148172092")]
    public void TrackingNumbers_WithoutPrefix_NeedARightCheckDigitOfTheirOwn(string text) =>
        Assert.Empty(TrackingNumbers.Recognize(text, Culture.English));

    [Theory]
    [InlineData("my card is 4111 1111 1111 1111 ok", "4111 1111 1111 1111")]
    [InlineData("4111-1111-1111-1111 exp 12/27", "4111-1111-1111-1111")]
    [InlineData("378282246310005", "378282246310005")]
    [InlineData("call 5 or 4111111111111111", "4111111111111111")]
    public void CardNumbers_ThatPassTheCheck_AreFound(string text, string span) =>
        Assert.Equal(span, Assert.Single(CardNumbers.Recognize(text, Culture.English)).Text);

    [Theory]
    [InlineData("4111 1111 1111 1112")]
    [InlineData("0000 0000 0000 0000")]
    [InlineData("my number is 309 555 0134")]
    public void CardNumbers_ThatFailTheCheck_AreNone(string text) =>
        Assert.Empty(CardNumbers.Recognize(text, Culture.English));

    [Theory]
    [InlineData("078-05-1120", true)]
    [InlineData("my ssn is 078051120", true)]
    [InlineData("911-67-0060", false)]
    [InlineData("078051120", false)]
    public void SocialSecurityNumbers_GroupedOrNamed_AreFound(string text, bool found) =>
        Assert.Equal(found, SocialSecurityNumbers.Recognize(text, Culture.English).Count == 1);

    [Fact]
    public void SpokenDigits_WithDoublesAndTens_AreOneRun() =>
        Assert.Equal("55501334", Assert.Single(SpokenDigits.Recognize("it's triple five oh one double three four", Culture.English)).First.Value);
}
