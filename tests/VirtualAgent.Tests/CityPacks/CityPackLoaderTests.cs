using System.Text;
using VirtualAgent.CityPacks;
using VirtualAgent.Core.City;
using Xunit;

namespace VirtualAgent.Tests.CityPacks;

public sealed class CityPackLoaderTests : IDisposable
{
    private readonly TempPack _pack = new();

    public void Dispose() => _pack.Dispose();

    [Fact]
    public void Load_EveryPlaceOutside_DoubtsTheBounds()
    {
        var path = _pack.Path("places/addresses.csv");
        _pack.Write("places/addresses.csv", $"{File.ReadLines(path).First()}\n" + string.Concat(Enumerable.Range(1, 40).Select(n => $"{n},Oak Street,14.5,-90.5,1,A,52000\n")));

        var faults = _pack.Faults().Where(f => f.Message.Contains("outside the city's bounds", StringComparison.Ordinal)).ToList();

        Assert.Equal(5, faults.Count);
        Assert.Contains("see whether 'bounds' in city.json are right", faults[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_WholePack_HoldsWhatTheFilesSay()
    {
        var pack = _pack.Loaded();

        Assert.Equal("America/Chicago", pack.City.TimeZone);
        Assert.Equal("en es", string.Join(' ', pack.City.Languages));
        Assert.Equal("Ayudante", pack.City.AgentName.In("es"));
        Assert.Null(pack.City.Emergency.Water);
        Assert.Equal(2, pack.City.StaffHours.ByDay[DayOfWeek.Monday].Length);
        Assert.Equal(new TimeOnly(13, 0), pack.City.StaffHours.ByDay[DayOfWeek.Monday][1].From);
        Assert.Equal(new DateOnly(2026, 11, 26), Assert.Single(pack.City.Holidays).Date);
        var service = Assert.Single(pack.Services);
        Assert.Equal((LocationNeed.Required, ContactNeed.Optional, true, 3), (service.Location, service.Contact, service.Photo, service.ExpectedDays));
        var attribute = Assert.Single(service.Attributes);
        Assert.Equal(AttributeType.SingleValueList, attribute.DataType);
        Assert.Equal(["small", "large"], attribute.Values.Select(v => v.Key));
        Assert.Equal([BillStatus.Open, BillStatus.Paid, BillStatus.Disputed], pack.Bills.Select(b => b.Status));
        Assert.Equal("Parquímetro vencido", pack.Bills[0].Description.In("es"));
        Assert.NotNull(pack.Places.ById("Oak Street & Elm Street"));
    }

    [Fact]
    public void Load_EmergencyInTheCitysWords_IsToldAsWritten()
    {
        _pack.Replace("services.json", "\"es\": \"Grande\" }", "\"es\": \"Grande\" }, \"emergency\": { \"en\": \"Call now.\", \"es\": \"Llame ya.\" }");

        var large = Assert.Single(Assert.Single(_pack.Loaded().Services).Attributes).Values[1];

        Assert.Equal("Llame ya.", Assert.IsType<UrgentAdvice.OfTheCity>(large.Emergency).Words.In("es"));
    }

    [Theory]
    [InlineData("city.json", "\"departments\"", "\"offices\"", 1, "'departments' is missing")]
    [InlineData("city.json", "\"es\": \"Ayudante\"", "\"fr\": \"Aide\"", 8, "'agentName.es' is missing")]
    [InlineData("city.json", "\"es\": \"Acción de Gracias\"", "\"es\": \" \"", 20, "'holidays[0].name.es' is empty")]
    [InlineData("city.json", "2026-11-26", "2026-11-31", 20, "must be a date like")]
    [InlineData("city.json", "08:00-12:00", "8-12", 18, "must hold hours like")]
    [InlineData("city.json", "08:00-12:00", "14:00-12:00", 18, "must hold hours like")]
    [InlineData("city.json", "\"sun\": []", "\"sunday\": []", 18, "'staffHours.sunday' is unknown; known are fri, mon")]
    [InlineData("city.json", "America/Chicago", "America/Nowhere", 5, "must be an IANA time zone")]
    [InlineData("city.json", "\"ST\"", "\"st\"", 9, "capital letters")]
    [InlineData("city.json", "(309) 555-0100", "call us", 10, "must be a phone number")]
    [InlineData("city.json", "\"police\": \"911\"", "\"police\": \"802-555-0110\"", 14, "'emergency.police' must be the country's emergency number of three digits, 911 in the United States")]
    [InlineData("city.json", "\"police\": \"911\"", "\"police\": \"311\"", 14, "'emergency.police' must be the country's emergency number")]
    [InlineData("city.json", "\"crisis\": \"988\"", "\"crisis\": \"211\"", 14, "'emergency.crisis' must be 988 or a crisis line's whole number")]
    [InlineData("city.json", "\"crisis\": \"988\"", "\"crisis\": \"555-0110\"", 14, "'emergency.crisis' must be 988 or a crisis line's whole number")]
    [InlineData("city.json", "https://www.smalltown.example\"", "smalltown\"", 7, "must be a web address")]
    [InlineData("city.json", "[\"trash\", \"garbage\"]", "[\"trash\"]", 32, "fewer than two words")]
    [InlineData("city.json", "\"south\": 41", "\"south\": 43", 12, "south below its north")]
    [InlineData("city.json", "\"state\": \"Iowa\",", "\"state\": \"Iowa\", \"state\": \"Ohio\",", 4, "'state' stands twice")]
    [InlineData("services.json", "\"department\": \"streets\"", "\"department\": \"roads\"", 6, "not a department of city.json: roads")]
    [InlineData("services.json", "singlevaluelist", "list", 18, "must be one of singlevaluelist")]
    [InlineData("services.json", "\"datatype\": \"singlevaluelist\"", "\"datatype\": \"string\"", 23, "is only for lists")]
    [InlineData("services.json", "\"key\": \"large\"", "\"key\": \"small\"", 25, "'services[0].attributes[0].values[1].key' is 'small', which line 24 has already")]
    [InlineData("services.json", "\"en\": [\"a hole in the road\"", "\"en\": [], \"fr\": [\"trou\"", 9, "has none in 'en'")]
    [InlineData("services.json", "\"hay un bache\", ", "", 9, "'services[0].examples' has 7 in 'es', and needs 8 that differ")]
    [InlineData("services.json", "\"pothole on oak\"", "\"A HOLE in the road\"", 9, "'services[0].examples' has 7 in 'en', and needs 8 that differ")]
    [InlineData("services.json", "[\"hoyo\"]", "[]", 8, "'services[0].keywords' has none in 'es'")]
    [InlineData("services.json", "[\"hoyo\"]", "[\"\"]", 8, "'services[0].keywords.es[0]' is empty")]
    [InlineData("services.json", "\"photo\": true", "\"photo\": true, \"photos\": 1", 12, "'services[0].photos' is unknown; did you mean 'photo'?")]
    [InlineData("services.json", "\"key\": \"large\"", "\"kee\": 1, \"key\": \"large\"", 25, "'services[0].attributes[0].values[1].kee' is unknown; did you mean 'key'?")]
    [InlineData("services.json", "\"es\": \"Bache\"", "\"es\": \"Bache\", \"fr\": \"Trou\"", 4, "'services[0].name.fr' is unknown; known are en, es.")]
    [InlineData("city.json", "\"state\"", "\"langauges\": [], \"state\"", 4, "'langauges' is unknown; did you mean 'languages'?")]
    [InlineData("places/facilities.json", "\"ward\"", "\"colour\": 1, \"ward\"", 8, "'facilities[0].colour' is unknown; known are address")]
    [InlineData("services.json", "\"emergency\": null", "\"emergency\": \"flood\"", 14, "must be one of gas, electric, water")]
    [InlineData("services.json", "\"emergency\": null", "\"emergency\": { \"en\": \"Call now.\" }", 14, "'services[0].emergency.es' is missing")]
    [InlineData("services.json", "\"photo\": true", "\"photo\": \"yes\"", 12, "must be true or false")]
    [InlineData("services.json", "\"expectedDays\": 3", "\"expectedDays\": 3.5", 10, "must be a whole number")]
    [InlineData("services.json", "\"optional\"", "\"perhaps\"", 13, "must be one of optional, required")]
    [InlineData("places/facilities.json", "\"lat\": 41.5", "\"lat\": 14.5", 8, "outside the city's bounds")]
    [InlineData("places/facilities.json", "1 Oak Street", "1 Ash Street", 7, "no street of streets.csv")]
    [InlineData("places/streets.csv", "Elm Street", "Oak Street", 3, "Oak Street stands in an earlier row")]
    [InlineData("places/streets.csv", "A,true", "A,maybe", 2, "'snowRoute' must be one of true, false")]
    [InlineData("places/streets.csv", "1|2", "1|north", 3, "'ward' must be numbers")]
    [InlineData("places/addresses.csv", "9,Oak Street", "9,Ash Street", 3, "not a street of streets.csv: Ash Street")]
    [InlineData("places/addresses.csv", "9,Oak Street", "1,Oak Street", 3, "stands in an earlier row")]
    [InlineData("places/addresses.csv", "41.501", "51.501", 3, "outside the city's bounds")]
    [InlineData("places/addresses.csv", "41.501", "north", 3, "'lat' must be a number")]
    [InlineData("places/addresses.csv", "9,Oak Street", "0,Oak Street", 3, "'number' must be a whole number from 1")]
    [InlineData("places/addresses.csv", ",52000\n9", "\n9", 2, "The row has 6 fields, the header 7")]
    [InlineData("places/intersections.csv", "Oak Street,Elm Street", "Oak Street,Oak Street", 2, "does not cross itself")]
    [InlineData("places/intersections.csv", "lat,long", "latitude,long", 1, "The column 'lat' is missing")]
    [InlineData("bills/parking.csv", "2026-11-22", "22/11/2026", 2, "'due' must be a date like")]
    [InlineData("bills/parking.csv", "2026-11-22", "2026-10-22", 2, "'due' is before 'issued'")]
    [InlineData("bills/parking.csv", "2500", "25.00", 2, "'amountCents' must be a whole number")]
    [InlineData("bills/parking.csv", "Parquímetro vencido", "", 2, "'description_es' is empty")]
    [InlineData("bills/parking.csv", ",open", ",closed", 2, "'status' must be one of open, paid, disputed")]
    [InlineData("bills/water.csv", "1 Oak Street", "1 Ash Street", 2, "no street of streets.csv")]
    public void Load_OneMistake_IsToldWithFileAndLine(string file, string old, string with, int line, string message)
    {
        _pack.Replace(file, old, with);

        var fault = _pack.Faults().First(f => f.File == file);

        Assert.Equal(line, fault.Line);
        Assert.Contains(_pack.Faults(), f => f.File == file && f.Line == line && f.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Load_ListWithoutValues_IsAFault()
    {
        var text = File.ReadAllText(_pack.Path("services.json"));
        var start = text.IndexOf("\"values\": [", StringComparison.Ordinal);
        _pack.Write("services.json", text[..start] + "\"values\": []" + text[(text.IndexOf(']', start) + 1)..]);

        _pack.HasOnly("services.json", 23, "must list what can be chosen");
    }

    [Theory]
    [InlineData("services.json", "]\n", "'services[1].code' is 'pothole', which line 3 has already")]
    [InlineData("places/facilities.json", "]\n", "'facilities[1].id' is 'city-hall', which line 3 has already")]
    public void Load_SameCodeTwice_IsAFault(string file, string end, string message)
    {
        var text = File.ReadAllText(_pack.Path(file)).TrimEnd();
        _pack.Write(file, $"{text[..^1]}, {text[1..^1]}{end}");

        Assert.Contains(message, Assert.Single(_pack.Faults()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_SameBillNumberInOtherWriting_IsAFault()
    {
        var rows = File.ReadAllText(_pack.Path("bills/water.csv"));
        _pack.Write("bills/water.csv", rows + rows.Split('\n')[1].Replace("W-200001", "w 200001", StringComparison.Ordinal) + "\n");

        _pack.HasOnly("bills/water.csv", 3, "The number stands in an earlier row");
    }

    [Theory]
    [InlineData("city.json")]
    [InlineData("places/streets.csv")]
    [InlineData("places/addresses.csv")]
    public void Load_NeededFileMissing_IsTheOnlyFault(string file)
    {
        File.Delete(_pack.Path(file));

        _pack.HasOnly(file, 0, "The file is missing.");
    }

    [Fact]
    public void Load_NoKnowledgeFolder_IsAFault()
    {
        Directory.Delete(_pack.Path("knowledge"));

        _pack.HasOnly("knowledge", 0, "The folder is missing.");
    }

    [Fact]
    public void Load_NoFolderAtAll_NamesEverythingThatIsMissing()
    {
        var faults = Assert.IsType<PackLoad.Faulty>(CityPackLoader.Load(_pack.Path("elsewhere"))).Faults;

        Assert.Equal(["city.json: The file is missing.", "knowledge: The folder is missing."], faults.Select(fault => fault.ToString()));
    }

    [Theory]
    [InlineData("{\n  \"id\": \"x\",\n  oops\n}", 3)]
    [InlineData("{ \"id\": \"x\"", 1)]
    [InlineData("", 1)]
    [InlineData("{}\n{}", 2)]
    [InlineData("{\n\"id\": \"\\ud800\" }", 2)]
    public void Load_BrokenJson_IsToldWithItsLine(string json, int line)
    {
        _pack.Write("city.json", json);

        var fault = _pack.Faults().First(f => f.File == "city.json");

        Assert.Equal(line, fault.Line);
        Assert.StartsWith("Not valid JSON:", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{ \"departments\": [1, null, {}], \"languages\": 7, \"synonyms\": [], \"bounds\": { \"south\": 1e999 } }")]
    public void Load_WrongShape_IsAFaultAndDoesNotThrow(string json)
    {
        foreach (var file in new[] { "city.json", "services.json", "places/facilities.json" })
        {
            _pack.Write(file, json);
        }

        Assert.Contains(_pack.Faults(), fault => fault.File == "city.json");
    }

    [Fact]
    public void Load_NotUtf8_IsToldWithItsLine()
    {
        _pack.Write("places/streets.csv", [.. Encoding.UTF8.GetBytes("street,aliases,ward,zone,snowRoute\nOak Street,,1,A,true\n"), 0xE9, 0x0A]);

        _pack.HasOnly("places/streets.csv", 3, "not valid UTF-8");
    }

    [Fact]
    public void Load_StrayQuotationMark_IsAFaultOfItsRow()
    {
        _pack.Replace("bills/parking.csv", "Expired meter", "Expired \"meter\"");

        Assert.Contains(_pack.Faults(), fault => fault is { File: "bills/parking.csv", Line: 2 });
    }

    [Fact]
    public void Load_ByteOrderMarkAndWindowsLines_AreRead()
    {
        var text = File.ReadAllText(_pack.Path("places/streets.csv")).Replace("\n", "\r\n", StringComparison.Ordinal);
        _pack.Write("places/streets.csv", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]);

        Assert.IsType<PlaceMatch.Found>(_pack.Loaded().Places.Find("oak and elm"));
    }

    [Fact]
    public void Load_MistakesInSeveralFiles_AreAllTold()
    {
        _pack.Replace("city.json", "America/Chicago", "Mars/Base")
            .Replace("services.json", "\"group\": \"streets\",", string.Empty)
            .Replace("bills/water.csv", "5000", "-5")
            .Replace("places/addresses.csv", "41.501", "0");

        Assert.Equal(
            ["bills/water.csv:2", "city.json:5", "places/addresses.csv:3", "services.json:2"],
            _pack.Faults().Select(f => $"{f.File}:{f.Line}"));
    }
}
