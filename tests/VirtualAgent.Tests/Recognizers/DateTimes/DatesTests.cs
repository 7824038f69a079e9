using VirtualAgent.Recognizers;
using Xunit;

namespace VirtualAgent.Tests.Recognizers.DateTimes;

public class DatesTests
{
    [Theory]
    [InlineData("it broke yesterday", "yesterday", "2016-11-06")]
    [InlineData("tommorow please", "tommorow", "2016-11-08")]
    [InlineData("the day after tomorrow", "the day after tomorrow", "2016-11-09")]
    [InlineData("seen a week ago", "a week ago", "2016-10-31")]
    [InlineData("last friday there was a leak", "last friday", "2016-11-04")]
    [InlineData("in two weeks", "in two weeks", "2016-11-21")]
    [InlineData("nov 3, 2016", "nov 3, 2016", "2016-11-03")]
    [InlineData("3rd of november 2016", "3rd of november 2016", "2016-11-03")]
    [InlineData("2016-10-02", "2016-10-02", "2016-10-02")]
    [InlineData("13/04/21", "13/04/21", "2021-04-13")]
    [InlineData("on friday next week", "on friday next week", "2016-11-18")]
    [InlineData("3 days after christmas", "3 days after christmas", "2016-12-28")]
    [InlineData("1st of the month", "1st of the month", "2016-11-01")]
    [InlineData("feb 30", "feb 30", "not resolved")]
    public void Recognize_EnglishDate_IsRead(string text, string span, string value) => Check(text, Culture.English, span, value);

    [Theory]
    [InlineData("se rompió ayer", "ayer", "2016-11-06")]
    [InlineData("pasado mañana", "pasado mañana", "2016-11-09")]
    [InlineData("hace una semana", "hace una semana", "2016-10-31")]
    [InlineData("el viernes pasado", "viernes pasado", "2016-11-04")]
    [InlineData("3 de noviembre de 2016", "3 de noviembre de 2016", "2016-11-03")]
    [InlineData("el último viernes del mes", "el último viernes del mes", "2016-11-25")]
    [InlineData("13/04/21", "13/04/21", "2021-04-13")]
    public void Recognize_SpanishDate_IsRead(string text, string span, string value) => Check(text, Culture.Spanish, span, value);

    [Theory]
    [InlineData("5/6", Culture.English, "2016-05-06", "2017-05-06")]
    [InlineData("5/6", Culture.Spanish, "2016-06-05", "2017-06-05")]
    [InlineData("friday", Culture.English, "2016-11-04", "2016-11-11")]
    [InlineData("viernes", Culture.Spanish, "2016-11-04", "2016-11-11")]
    [InlineData("feb 29", Culture.English, "2016-02-29", "2020-02-29")]
    [InlineData("friday 13", Culture.English, "2016-05-13", "2017-01-13")]
    [InlineData("thanksgiving", Culture.English, "2015-11-26", "2016-11-24")]
    public void Recognize_OpenDate_HasThePastAndTheFuture(string text, Culture culture, string past, string future)
    {
        var found = Reads.Only(text, culture);

        Assert.Equal("datetimeV2.date", found.TypeName);
        Assert.Equal([past, future], Reads.Values(found));
    }

    [Theory]
    [InlineData("This may or may not be right.")]
    [InlineData("call me at (206) 555-1212")]
    [InlineData("my number is 133-03-03-2020")]
    [InlineData("the value was 30/4.85")]
    [InlineData("I sat in the sun")]
    [InlineData("Good morning Paul")]
    [InlineData("There are 10 stars.")]
    public void Recognize_WhatIsNoDate_FindsNothing(string text) => Assert.Empty(Reads.All(text, Culture.English));

    private static void Check(string text, Culture culture, string span, string value)
    {
        var found = Reads.Only(text, culture);

        Assert.Equal("datetimeV2.date", found.TypeName);
        Assert.Equal(span, found.Text);
        Assert.Equal([value], Reads.Values(found));
    }
}
