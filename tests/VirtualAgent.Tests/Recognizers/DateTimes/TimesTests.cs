using VirtualAgent.Recognizers;
using Xunit;

namespace VirtualAgent.Tests.Recognizers.DateTimes;

public class TimesTests
{
    [Theory]
    [InlineData("call at 7:56 pm", Culture.English, "19:56:00")]
    [InlineData("quarter to eight in the morning", Culture.English, "07:45:00")]
    [InlineData("at noon", Culture.English, "12:00:00")]
    [InlineData("8:30", Culture.English, "08:30:00|20:30:00")]
    [InlineData("at 7", Culture.English, "07:00:00|19:00:00")]
    [InlineData("a las ocho y cuarto de la noche", Culture.Spanish, "20:15:00")]
    [InlineData("a las 8 menos cuarto", Culture.Spanish, "07:45:00|19:45:00")]
    [InlineData("a la una", Culture.Spanish, "01:00:00|13:00:00")]
    public void Recognize_Time_HasEachHalfOfTheDayThatItCanMean(string text, Culture culture, string values) =>
        Check(text, culture, "time", values);

    [Theory]
    [InlineData("tomorrow at 7am", Culture.English, "2016-11-08 07:00:00")]
    [InlineData("7pm tonight", Culture.English, "2016-11-07 19:00:00")]
    [InlineData("in 5 minutes", Culture.English, "2016-11-07 16:17:00")]
    [InlineData("el próximo martes a las 10 de la mañana", Culture.Spanish, "2016-11-15 10:00:00")]
    [InlineData("hace 3 horas", Culture.Spanish, "2016-11-07 13:12:00")]
    [InlineData("right now", Culture.English, "2016-11-07 16:12:00")]
    public void Recognize_DateWithTime_IsAMoment(string text, Culture culture, string values) => Check(text, culture, "datetime", values);

    [Theory]
    [InlineData("between 9 and 11am", Culture.English, "09:00:00..11:00:00")]
    [InlineData("in the morning", Culture.English, "08:00:00..12:00:00")]
    [InlineData("de 3 a 5 de la tarde", Culture.Spanish, "15:00:00..17:00:00")]
    [InlineData("after 3pm", Culture.English, "after 15:00:00..")]
    public void Recognize_Hours_AreARangeOfTimes(string text, Culture culture, string values) => Check(text, culture, "timerange", values);

    [Theory]
    [InlineData("mañana por la tarde", Culture.Spanish, "2016-11-08 16:00:00..2016-11-08 20:00:00")]
    [InlineData("tomorrow from 2 to 4pm", Culture.English, "2016-11-08 14:00:00..2016-11-08 16:00:00")]
    [InlineData("from 3pm today to 5pm tomorrow", Culture.English, "2016-11-07 15:00:00..2016-11-08 17:00:00")]
    [InlineData("next 30 minutes", Culture.English, "2016-11-07 16:12:00..2016-11-07 16:42:00")]
    public void Recognize_HoursOfADate_AreARangeOfMoments(string text, Culture culture, string values) =>
        Check(text, culture, "datetimerange", values);

    private static void Check(string text, Culture culture, string type, string values)
    {
        var found = Reads.Only(text, culture);

        Assert.Equal($"datetimeV2.{type}", found.TypeName);
        Assert.Equal(values.Split('|'), Reads.Values(found));
    }
}
