using VirtualAgent.CityPacks.Sections;
using VirtualAgent.Core.Texts;
using Xunit;

namespace VirtualAgent.Tests.CityPacks;

public sealed class DayWordsTests : IDisposable
{
    private readonly TempPack _pack = new();

    public void Dispose() => _pack.Dispose();

    [Theory]
    [InlineData("Which day suits you?", "¿Qué día le conviene?", true)]
    [InlineData("When should we come?", "¿Cuándo vamos?", true)]
    [InlineData("Preferred date of the visit?", "¿Fecha de la visita?", true)]
    [InlineData("When did it happen?", "¿Cuándo pasó?", false)]
    [InlineData("Which day was it missed?", "¿Qué día no pasaron?", false)]
    [InlineData("What day should it have been picked up?", "¿Qué día debía pasar el camión que no pasó?", false)]
    [InlineData("Which day?", "¿Qué día?", false)]
    public void AskForComingDay_AsTheQuestionIsPut(string english, string spanish, bool coming) =>
        Assert.Equal(coming, DayWords.AskForComingDay(LocalizedText.Of(("en", english), ("es", spanish))));

    [Theory]
    [InlineData("coming", true)]
    [InlineData("past", false)]
    public void Load_DayOfAnAttribute_IsWhatItSays(string day, bool coming)
    {
        AsDate($"\"day\": \"{day}\",");

        Assert.Equal(coming, Assert.Single(Assert.Single(_pack.Loaded().Services).Attributes).IsComingDay);
    }

    [Fact]
    public void Load_DayThatIsNeither_IsAFault()
    {
        AsDate("\"day\": \"soon\",");

        Assert.Contains("must be one of coming, past", Assert.Single(_pack.Faults()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_DayOfWhatIsNoDate_IsAFault()
    {
        _pack.Replace("services.json", "\"datatype\": \"singlevaluelist\",", "\"datatype\": \"singlevaluelist\", \"day\": \"coming\",");

        Assert.Contains("is only for datetime", Assert.Single(_pack.Faults()).Message, StringComparison.Ordinal);
    }

    private void AsDate(string day)
    {
        var text = File.ReadAllText(_pack.Path("services.json"));
        var from = text.IndexOf("\"values\": [", StringComparison.Ordinal);
        _pack.Write("services.json", text[..from] + "\"values\": []" + text[(text.IndexOf(']', from) + 1)..])
            .Replace("services.json", "\"datatype\": \"singlevaluelist\",", $"\"datatype\": \"datetime\", {day}");
    }
}
