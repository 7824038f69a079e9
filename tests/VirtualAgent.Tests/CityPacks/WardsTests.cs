using Xunit;

namespace VirtualAgent.Tests.CityPacks;

public sealed class WardsTests : IDisposable
{
    private const string File = "places/wards.json";

    private const string Source = """
        {
          "source": {
            "title": { "en": "Council", "es": "Concejo" },
            "url": { "en": "https://www.smalltown.example/council", "es": "https://www.smalltown.example/es/council" },
            "department": "streets",
            "effective": "2026-01-05"
          }
        }
        """;

    private readonly TempPack _pack = new();

    public void Dispose() => _pack.Dispose();

    [Fact]
    public void Load_OneWard_HasNoneToAskFor() => Assert.Null(_pack.Write(File, Source).Loaded().Wards);

    [Fact]
    public void Load_UnknownDepartment_IsToldWithItsLine() =>
        Assert.Contains(
            _pack.Write(File, Source.Replace("\"streets\"", "\"wards\"", StringComparison.Ordinal)).Faults(),
            fault => fault.Line == 5 && fault.Message.Contains("is not a department of city.json: wards", StringComparison.Ordinal));

    [Fact]
    public void Riverbend_Wards_CiteTheCouncil() =>
        Assert.EndsWith("/clerk/council-meetings", RiverbendPack.Loaded.Wards!.Source!.Url.In("en"), StringComparison.Ordinal);
}
