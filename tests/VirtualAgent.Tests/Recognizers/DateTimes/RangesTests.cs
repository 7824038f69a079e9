using VirtualAgent.Recognizers;
using Xunit;

namespace VirtualAgent.Tests.Recognizers.DateTimes;

public class RangesTests
{
    [Theory]
    [InlineData("next week", Culture.English, "2016-11-14..2016-11-21")]
    [InlineData("la semana pasada", Culture.Spanish, "2016-10-31..2016-11-07")]
    [InlineData("the last 3 months", Culture.English, "2016-08-07..2016-11-07")]
    [InlineData("from 2 july to 10 july 2016", Culture.English, "2016-07-02..2016-07-10")]
    [InlineData("november 19-20", Culture.English, "2015-11-19..2015-11-20|2016-11-19..2016-11-20")]
    [InlineData("del 3 al 8 de mayo", Culture.Spanish, "2016-05-03..2016-05-08|2017-05-03..2017-05-08")]
    [InlineData("the first week of 2019", Culture.English, "2018-12-31..2019-01-07")]
    [InlineData("q1 2017", Culture.English, "2017-01-01..2017-04-01")]
    [InlineData("end of the month", Culture.English, "end 2016-11-16..2016-12-01")]
    [InlineData("since monday", Culture.English, "since 2016-10-31..|since 2016-11-07..")]
    [InlineData("antes del viernes", Culture.Spanish, "before ..2016-11-04|before ..2016-11-11")]
    [InlineData("1/1/2016 or later", Culture.English, "since 2016-01-01..")]
    public void Recognize_Range_IsRead(string text, Culture culture, string values)
    {
        var found = Reads.Only(text, culture);

        Assert.Equal("datetimeV2.daterange", found.TypeName);
        Assert.Equal(values.Split('|'), Reads.Values(found));
    }

    [Theory]
    [InlineData("for two weeks", Culture.English, "P2W", "1209600")]
    [InlineData("an hour and a half", Culture.English, "PT1.5H", "5400")]
    [InlineData("dos meses y tres días", Culture.Spanish, "P2M3D", "5443200")]
    [InlineData("2 1/2 hours", Culture.English, "PT2.5H", "9000")]
    [InlineData("more than 4 days", Culture.English, "P4D", "more 345600")]
    public void Recognize_Duration_IsInSeconds(string text, Culture culture, string timex, string value)
    {
        var found = Reads.Only(text, culture);

        Assert.Equal("datetimeV2.duration", found.TypeName);
        Assert.Equal(timex, found.First["timex"]);
        Assert.Equal([value], Reads.Values(found));
    }

    [Theory]
    [InlineData("every tuesday at 4pm", Culture.English, "XXXX-WXX-2T16")]
    [InlineData("todos los lunes", Culture.Spanish, "XXXX-WXX-1")]
    [InlineData("every other week", Culture.English, "P2W")]
    [InlineData("quarterly", Culture.English, "P3M")]
    [InlineData("cada mañana", Culture.Spanish, "TMO")]
    public void Recognize_WhatRecurs_IsASet(string text, Culture culture, string timex)
    {
        var found = Reads.Only(text, culture);

        Assert.Equal("datetimeV2.set", found.TypeName);
        Assert.Equal(timex, found.First["timex"]);
    }
}
