using VirtualAgent.Recognizers;
using Xunit;

namespace VirtualAgent.Tests.Recognizers.DateTimes;

public class RobustnessTests
{
    private const int Texts = 4_000;

    private static readonly string[] Pieces =
    [
        "next", "last", "99999", "9999", "999999999", "year", "quarters", "decades", "years ago", "in", "from", "to", "between", "and", "feb",
        "30", "29", "31", "2/29", "30/2", "7:30", "at", "before", "week", "of", "the", "first", "half", "tomorrow", "morning", "every",
        "pm", "-", ",", "0", "00", "2149", "1500", "century", "siglo", "xxi", "últimos", "próximo", "trimestre", "años", "desde", "hasta",
        "el", "las", "de", "mañana", "y media", "menos cuarto", "cada", "semana", "fin de", "hace", "dentro de", "easter", "navidad",
    ];

    [Fact]
    public void Recognize_AnyMixtureOfItsWords_StaysInsideTheText()
    {
        var random = new Random(20260101);
        for (var i = 0; i < Texts; i++)
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(1, 8)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var culture = i % 2 == 0 ? Culture.English : Culture.Spanish;
            var end = -1;
            foreach (var found in VirtualAgent.Recognizers.DateTimes.Recognize(text, culture, new DateTime(2020, 2, 29, 23, 59, 59)))
            {
                Assert.True(found.Start > end, text);
                Assert.Equal(text[found.Start..(found.End + 1)], found.Text);
                Assert.NotEmpty(found.Readings);
                end = found.End;
            }
        }
    }

    [Theory]
    [InlineData("", Culture.English)]
    [InlineData(" \t\n", Culture.Spanish)]
    [InlineData("👍 99999999999999999999/5", Culture.English)]
    public void Recognize_TextWithoutWords_FindsNothing(string text, Culture culture) => Assert.Empty(Reads.All(text, culture));
}
