using VirtualAgent.Recognizers;
using Xunit;

namespace VirtualAgent.Tests.Recognizers;

public class LicensePlatesTests
{
    [Theory]
    [InlineData("ABC 1234", Culture.English, "ABC1234")]
    [InlineData("its a b c one two three four", Culture.English, "ABC1234")]
    [InlineData("the plate is xy-99", Culture.English, "XY99")]
    [InlineData("la placa es ABC uno dos tres", Culture.Spanish, "ABC123")]
    [InlineData("its soxfan", Culture.English, "SOXFAN")]
    [InlineData("abc def", Culture.English, "ABCDEF")]
    public void Read_WrittenOrSpelled_IsThePlate(string said, Culture culture, string plate) =>
        Assert.Equal(plate, LicensePlates.Read(said, culture));

    [Theory]
    [InlineData("two fifty four walnut street apartment three b", Culture.English)]
    [InlineData("ABC 1234 567 890", Culture.English)]
    [InlineData("mil cuatrocientos veintisiete calle once", Culture.Spanish)]
    [InlineData("7", Culture.English)]
    [InlineData("right now", Culture.English)]
    [InlineData("si ahorita", Culture.Spanish)]
    [InlineData("hoy", Culture.Spanish)]
    [InlineData("blocks it", Culture.English)]
    public void Read_TooLongOrTooShort_IsNone(string said, Culture culture) => Assert.Null(LicensePlates.Read(said, culture));
}
