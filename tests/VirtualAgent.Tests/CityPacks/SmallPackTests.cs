using VirtualAgent.CityPacks;
using VirtualAgent.Core.City;
using Xunit;

namespace VirtualAgent.Tests.CityPacks;

/// <summary>A city brings what it has: what it does not have it leaves out.</summary>
public sealed class SmallPackTests : IDisposable
{
    private readonly TempPack _pack = new();

    public void Dispose() => _pack.Dispose();

    [Theory]
    [InlineData("places/intersections.csv")]
    [InlineData("places/facilities.json")]
    [InlineData("bills/parking.csv")]
    [InlineData("bills/water.csv")]
    [InlineData("bills/property-tax.csv")]
    [InlineData("services.json")]
    public void Load_OptionalFileMissing_Loads(string file)
    {
        File.Delete(_pack.Path(file));

        Assert.Equal("Smalltown", _pack.Loaded().City.Name);
    }

    [Fact]
    public void Load_OneLanguageAndNoTables_Loads()
    {
        var pack = _pack.OnlyEnglish().Loaded();

        Assert.Equal("en", Assert.Single(pack.City.Languages));
        Assert.Empty(pack.Services);
        Assert.Empty(pack.Bills);
        Assert.Null(pack.CollectionDays);
        Assert.IsType<PlaceMatch.None>(pack.Places.Find("1 Oak Street"));
    }

    [Fact]
    public void Load_BillTablesWithHeaderAlone_Load()
    {
        foreach (var table in new[] { "parking", "water", "property-tax" })
        {
            var path = $"bills/{table}.csv";
            _pack.Write(path, File.ReadLines(_pack.Path(path)).First() + "\n");
        }

        Assert.Empty(_pack.Loaded().Bills);
    }

    [Fact]
    public void Load_ServicesFileWithoutServices_SaysToLeaveItOut()
    {
        _pack.Write("services.json", "[]");

        _pack.HasOnly("services.json", 1, "leave the file out");
    }

    [Fact]
    public void Load_ServicesThatAskForAPlaceWithoutPlaces_IsAFault()
    {
        Directory.Delete(_pack.Path("places"), recursive: true);
        Directory.Delete(_pack.Path("bills"), recursive: true);

        _pack.HasOnly("places/addresses.csv", 0, "ask for a place");
    }

    [Theory]
    [InlineData("places/streets.csv")]
    [InlineData("places/addresses.csv")]
    public void Load_TableWithoutRows_IsAFault(string file)
    {
        _pack.Write(file, File.ReadLines(_pack.Path(file)).First() + "\n");

        Assert.Contains(_pack.Faults(), fault => fault.File == file && fault.Message.Contains("has no rows", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("service.json", "did you mean 'services.json'?")]
    [InlineData("bills/parkings.csv", "did you mean 'bills/parking.csv'?")]
    [InlineData("places/benches.csv", "known are bills/parking.csv")]
    public void Load_FileUnderAWrongName_IsAFault(string file, string message)
    {
        _pack.Write(file, "x");

        _pack.HasOnly(file, 0, message);
    }

    [Fact]
    public void Load_FolderUnderAWrongName_IsAFault()
    {
        _pack.Write("place/streets.csv", "x");

        _pack.HasOnly("place", 0, "did you mean 'places'?");
    }

    [Fact]
    public void Load_LanguageThatTheAgentHasNoWordsIn_IsAFault()
    {
        _pack.OnlyEnglish().Replace("city.json", "[\"en\"]", "[\"en\", \"fr\"]");

        Assert.Contains(_pack.Faults(), fault => fault.File == "city.json" && fault.Message.Contains("en and es, not 'fr'", StringComparison.Ordinal));
    }

    [Fact]
    public void Load_TableSeparatedBySemicolons_Loads()
    {
        foreach (var table in new[] { "places/streets.csv", "places/intersections.csv" })
        {
            _pack.Write(table, File.ReadAllText(_pack.Path(table)).Replace(',', ';'));
        }

        Assert.IsType<PlaceMatch.Found>(_pack.Loaded().Places.Find("1 Oak Street"));
    }

    [Fact]
    public void Load_FilesThatAreNoData_AreLeftAlone()
    {
        _pack.Write("README.md", "Our city.").Write("bills/notes.txt", "From finance.");

        _pack.Loaded();
    }
}
