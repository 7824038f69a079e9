using Xunit;

namespace VirtualAgent.Tests.CityPacks;

/// <summary>What tells two entries apart: told where it stands twice, and not where it is missing twice.</summary>
public sealed class RepeatedEntriesTests : IDisposable
{
    private readonly TempPack _pack = new();

    public void Dispose() => _pack.Dispose();

    [Fact]
    public void Load_DepartmentTwice_NamesTheLineOfTheFirst()
    {
        Again("city.json", "{\n      \"id\": \"streets\"", "    }\n  ]");

        Assert.Equal("'departments[1].id' is 'streets', which line 24 has already.", Assert.Single(_pack.Faults()).Message);
    }

    [Fact]
    public void Load_HolidayTwice_NamesTheLineOfTheFirst()
    {
        Again("city.json", "{ \"date\": \"2026-11-26\"", "\n  ]");

        Assert.Equal("'holidays[1].date' is '2026-11-26', which line 20 has already.", Assert.Single(_pack.Faults()).Message);
    }

    [Theory]
    [InlineData("services.json", "\"code\": \"pothole\",\n", "'services[0].code' is missing", "'services[1].code' is missing")]
    [InlineData("places/facilities.json", "\"id\": \"city-hall\",\n", "'facilities[0].id' is missing", "'facilities[1].id' is missing")]
    public void Load_CodeMissingTwice_IsNoRepetition(string file, string code, params string[] expected)
    {
        _pack.Replace(file, code, string.Empty);
        var entry = File.ReadAllText(_pack.Path(file)).TrimEnd()[1..^1];
        _pack.Write(file, $"[{entry},{entry}]");

        var faults = _pack.Faults().Select(fault => fault.Message).ToList();

        Assert.Equal(expected.Length, faults.Count);
        Assert.All(expected, text => Assert.Contains(faults, fault => fault.StartsWith(text, StringComparison.Ordinal)));
    }

    [Fact]
    public void Load_EmailMissing_IsToldOnce()
    {
        _pack.Replace("city.json", "\"email\": \"streets@smalltown.example\",", string.Empty);

        Assert.Equal("'departments[0].email' is missing; it must be a text.", Assert.Single(_pack.Faults()).Message);
    }

    [Theory]
    [InlineData("places/streets.csv", ",,1,A,true", "'street' is empty.")]
    [InlineData("places/addresses.csv", ",Oak Street,41.5,-90.5,1,A,52000", "'number' must be a whole number from 1, not ''.")]
    [InlineData("places/intersections.csv", ",Elm Street,41.5,-90.5,1", "'street1' is empty.")]
    public void Load_RowsOfWhichNothingIsSure_AreNoRepetition(string file, string row, string message)
    {
        _pack.Write(file, $"{File.ReadAllText(_pack.Path(file)).TrimEnd()}\n{row}\n{row}\n");

        Assert.Equal([message, message], _pack.Faults().Select(fault => fault.Message));
    }

    /// <summary>Writes a list's last entry once more.</summary>
    private void Again(string file, string start, string end)
    {
        var text = File.ReadAllText(_pack.Path(file));
        var from = text.IndexOf(start, StringComparison.Ordinal);
        var to = text.IndexOf(end, from, StringComparison.Ordinal) + end.IndexOf(']') - 1;
        var entry = text[from..to].TrimEnd();
        _pack.Write(file, text.Insert(from + entry.Length, $", {entry}"));
    }
}
