using System.Text;
using VirtualAgent.Recognizers;
using VirtualAgent.Tests.Support;
using Xunit;

namespace VirtualAgent.Tests.Recognizers;

/// <summary>
/// Four times the text takes about four times the time, on text that is put together to make scanners go back; a quadratic one takes
/// sixteen times.
/// </summary>
[Collection(nameof(TimedTests))]
public class LinearTimeTests
{
    private const int Length = 5_000;
    private const int Times = 4;
    private const double MostGrowth = 8;

    private static readonly string[] Pieces =
    [
        "1", "12 ", "1,234,", "1.1.1.", "5/5/", "-", "$ ", "USD ", "one ", "twenty ", "hundred and ", "five over ", "point ", "half ", "a ", "and ",
        "third ", "uno con ", "mil ", "y ", "de ", "veintiun", "(", ")", "+1 ", "555-", "x", "@", "a.b", ".com", "http://", "www.", "/", "%", "ssn ",
        "C1", "double ", "elm ", "st ", "corner of ", "& ", "41 ", "N ", "calle ", "esquina ", "yes ", "no ", "not ", "my name is ", "de la ",
        "last ", "next ", "degrees ", "ft ", "2 in ", "more than ", "5 or more ", "#", "12345678901234567890", "é", "👍", "\t", "\n",
        "monday ", "at ", "of ", "may ", "before ", "week ", "from ", "to ", "early ", "2016 ", "mañana ", "de mayo ", "las ", "el ",
    ];

    public static TheoryData<string> Kinds => [.. Recognizers.Keys];

    private static Dictionary<string, Func<string, Culture, object>> Recognizers { get; } = new()
    {
        ["numbers"] = (t, c) => Numbers.Recognize(t, c),
        ["ordinals"] = (t, c) => Ordinals.Recognize(t, c),
        ["percentages"] = (t, c) => Percentages.Recognize(t, c),
        ["currencies"] = Currencies.Recognize,
        ["ages"] = Ages.Recognize,
        ["dimensions"] = Dimensions.Recognize,
        ["temperatures"] = Temperatures.Recognize,
        ["phones"] = PhoneNumbers.Recognize,
        ["emails"] = Emails.Recognize,
        ["urls"] = Urls.Recognize,
        ["booleans"] = Booleans.Recognize,
        ["addresses"] = Addresses.Recognize,
        ["names"] = PersonNames.Recognize,
        ["accounts"] = CodesTests.Riverbend.Bills.Recognize,
        ["tracking"] = (t, c) => TrackingNumbers.Recognize(t, c, "RB"),
        ["cards"] = CardNumbers.Recognize,
        ["ssn"] = SocialSecurityNumbers.Recognize,
        ["spoken digits"] = SpokenDigits.Recognize,
        ["number words"] = NumberWords.Find,
        ["number ranges"] = (t, c) => NumberRanges.Recognize(t, c),
        ["dates and times"] = (t, c) => VirtualAgent.Recognizers.DateTimes.Recognize(t, c, new DateTime(2016, 11, 7)),
        ["choices"] = (t, c) => Choices.Match(t, ["Main Street", "Oak Avenue"], c),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Recognize_FourTimesTheText_TakesAboutFourTimesTheTime(string kind)
    {
        foreach (var (text, culture) in Texts())
        {
            var isLinear = await Growth.IsWithinAsync(MostGrowth, text[..Length], text, said => Task.FromResult(Recognizers[kind](said, culture)));
            Assert.True(isLinear, $"{kind} grows faster than linear on '{text[..60]}…'");
        }
    }

    /// <summary>Each piece over and over, and mixtures of a few.</summary>
    private static IEnumerable<(string Text, Culture Culture)> Texts()
    {
        var random = new Random(20260101);
        foreach (var piece in Pieces)
        {
            yield return (Repeat([piece], random), Culture.English);
        }

        for (var i = 0; i < 30; i++)
        {
            var some = Enumerable.Range(0, random.Next(2, 5)).Select(_ => Pieces[random.Next(Pieces.Length)]).ToArray();
            yield return (Repeat(some, random), i % 2 == 0 ? Culture.English : Culture.Spanish);
        }
    }

    private static string Repeat(string[] pieces, Random random)
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < Length * Times; i++)
        {
            text.Append(pieces.Length == 1 ? pieces[0] : pieces[(i + random.Next(2)) % pieces.Length]);
        }

        return text.ToString(0, Length * Times);
    }
}
