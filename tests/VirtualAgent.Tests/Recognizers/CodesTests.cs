using VirtualAgent.Recognizers;
using Xunit;

namespace VirtualAgent.Tests.Recognizers;

public class CodesTests
{
    private static readonly CityNumbers Elsewhere = new(
        AccountNumbers.Of([
            (AccountNumbers.Water, "00123-4567"), (AccountNumbers.Water, "00981-0042"),
            (AccountNumbers.Citation, "PT2026-00017"), (AccountNumbers.Citation, "PT2026-00131"), (AccountNumbers.Citation, "PT2026-00998"),
            (AccountNumbers.Parcel, "14-22-301-008"), (AccountNumbers.Parcel, "A-1001")]),
        "SV");

    internal static CityNumbers Riverbend { get; } = new(
        AccountNumbers.Of([
            (AccountNumbers.Citation, "C1001744"), (AccountNumbers.Water, "W-200170"), (AccountNumbers.Parcel, "P-14-00129")]),
        "RB");

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
        var found = Assert.Single(Riverbend.Bills.Recognize(text, Culture.English));

        Assert.Equal((kind, value), (found.First["subtype"], found.First.Value));
    }

    [Theory]
    [InlineData("pay QH2026/0336", 0, 1)]
    [InlineData("status of QH-4817-2092", 1, 1)]
    public void Requests_BillThatBeginsAsARequest_IsNoRequestAsItIsWritten(string text, int requests, int bills)
    {
        var numbers = new CityNumbers(AccountNumbers.Of([(AccountNumbers.Parcel, "QH2026/0310"), (AccountNumbers.Parcel, "QH2026/0323")]), "QH");

        Assert.Equal((requests, bills), (numbers.Requests(text, Culture.English).Count, numbers.Bills.Recognize(text, Culture.English).Count));
        Assert.Null(numbers.Misprinted(text, Culture.English));
    }

    [Theory]
    [InlineData("QH2026/0310", true)]
    [InlineData("QH-20260-310", true)]
    [InlineData("QH2026/031", false)]
    [InlineData("QX2026/0310", false)]
    [InlineData("2026-0310", false)]
    public void BillsLikeRequests_SameLettersAndAsManyDigits_AreTold(string bill, bool alike) =>
        Assert.Equal(alike, new CityNumbers(AccountNumbers.Of([(AccountNumbers.Parcel, bill)]), "QH").BillsLikeRequests.Contains(AccountNumbers.Parcel));

    [Fact]
    public void AccountNumbers_SpokenInSpanish_AreFound() =>
        Assert.Equal("C1002345", Assert.Single(Riverbend.Bills.Recognize("ce uno doble cero dos tres cuatro cinco", Culture.Spanish)).First.Value);

    [Theory]
    [InlineData("C10023456")]
    [InlineData("can you see one of them")]
    [InlineData("call 3095550140")]
    public void AccountNumbers_OtherThings_AreNone(string text) =>
        Assert.Empty(Riverbend.Bills.Recognize(text, Culture.English));

    [Theory]
    [InlineData("water account 00123-4567", "water", "00123-4567")]
    [InlineData("my water bill is 001234567", "water", "00123-4567")]
    [InlineData("i got pt2026-00017 on my windshield", "citation", "PT2026-00017")]
    [InlineData("PT 2026 00017", "citation", "PT2026-00017")]
    [InlineData("pt2O26-OOO17", "citation", "PT2026-00017")]
    [InlineData("p t twenty twenty six zero zero zero one seven", "citation", "PT2026-00017")]
    [InlineData("ticket number 2026 00017", "citation", "PT2026-00017")]
    [InlineData("14-22-301-008", "parcel", "14-22-301-008")]
    [InlineData("parcel 1422301008", "parcel", "14-22-301-008")]
    [InlineData("a-1001", "parcel", "A-1001")]
    [InlineData("it is A1001 i think", "parcel", "A-1001")]
    public void AccountNumbers_OfAnotherCity_AreReadInItsShapes(string text, string kind, string value)
    {
        var found = Assert.Single(Elsewhere.Bills.Recognize(text, Culture.English));

        Assert.Equal((kind, value), (found.First["subtype"], found.First.Value));
    }

    [Theory]
    [InlineData("there is a 1001 gallon leak")]
    [InlineData("call me at (309) 555-7788")]
    [InlineData("my ssn is 001-23-4567")]
    [InlineData("on 2026-11-22 i paid $1,001.00")]
    [InlineData("001234567")]
    [InlineData("it happened at 1422 301st street")]
    public void AccountNumbers_OfAnotherCity_LeaveOtherNumbersAlone(string text) =>
        Assert.Empty(Elsewhere.Bills.Recognize(text, Culture.English));

    [Theory]
    [InlineData("001234567", "00123-4567")]
    [InlineData("00123 4567", "00123-4567")]
    [InlineData("it's 2026-00017", "PT2026-00017")]
    [InlineData("1001", "A-1001")]
    public void AccountNumbers_AskedFor_AreReadWithoutWhatIsPrintedAround(string text, string value) =>
        Assert.Equal(value, Assert.Single(Elsewhere.Bills.RecognizeDigits(text, Culture.English)).First.Value);

    [Theory]
    [InlineData("my email is ana@example.com and my phone is (309) 555-7788")]
    [InlineData("my cell is 555-7788")]
    public void AccountNumbers_AskedFor_AreNoPhoneNumbers(string text) =>
        Assert.Empty(Riverbend.Bills.RecognizeDigits(text, Culture.English));

    [Fact]
    public void AccountNumbers_OneShapeForTwoKinds_FitBoth()
    {
        var bills = AccountNumbers.Of([(AccountNumbers.Water, "12345-01"), (AccountNumbers.Parcel, "54321-02")]);

        Assert.Equal(["water", "parcel"], Assert.Single(bills.Recognize("pay 12345-01", Culture.English)).Readings.Select(r => r["subtype"]!).ToArray());
        Assert.Equal(["water", "parcel"], bills.KindsOf("12345-01").ToArray());
    }

    [Fact]
    public void AccountNumbers_Example_KeepsWhatAllNumbersShareAndIsNobodys()
    {
        Assert.Equal("PT2026-00123", Elsewhere.Bills.Example(AccountNumbers.Citation));
        Assert.Equal("12345-6789", Elsewhere.Bills.Example(AccountNumbers.Water));
        Assert.Null(AccountNumbers.None.Example(AccountNumbers.Water));
    }

    [Fact]
    public void TrackingNumbers_OfAnotherCity_HaveItsPrefix() =>
        Assert.Equal("SV-4817-2092", Assert.Single(Elsewhere.Requests("4817 2092", Culture.English)).First.Value);

    [Theory]
    [InlineData("RB-4817-2092", "true")]
    [InlineData("rb48172092", "true")]
    [InlineData("4817 2092", "true")]
    [InlineData("RB-4817-2094", "false")]
    public void TrackingNumbers_WithCheckDigit_SayWhetherItIsRight(string text, string valid)
    {
        var found = Assert.Single(Riverbend.Requests(text, Culture.English));

        Assert.Equal(valid, found.First["valid"]);
        Assert.StartsWith("RB-4817-209", found.First.Value);
    }

    [Theory]
    [InlineData("48172094")]
    [InlineData("4111111148172092")]
    public void TrackingNumbers_WithoutPrefix_NeedARightCheckDigitOfTheirOwn(string text) =>
        Assert.Empty(Riverbend.Requests(text, Culture.English));

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
