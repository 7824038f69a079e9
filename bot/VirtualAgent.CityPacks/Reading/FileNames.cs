namespace VirtualAgent.CityPacks.Reading;

/// <summary>A table under a wrong name would go unread without a word, since most files may be left out.</summary>
internal static class FileNames
{
    private static readonly string[] Known =
    [
        "city.json",
        "services.json",
        "places/streets.csv",
        "places/addresses.csv",
        "places/intersections.csv",
        "places/facilities.json",
        "places/collection-days.json",
        "places/wards.json",
        "bills/parking.csv",
        "bills/water.csv",
        "bills/property-tax.csv",
    ];

    private static readonly string[] Folders = ["places", "bills", "knowledge"];

    public static void Check(string folder, FaultList faults)
    {
        foreach (var name in Misnamed(folder))
        {
            faults.Add(name, 0, $"Not a folder of a city pack; {Suggestion.For(name, Folders)}");
        }

        foreach (var name in Data(folder, string.Empty).Concat(Data(folder, "places")).Concat(Data(folder, "bills")).Except(Known))
        {
            faults.Add(name, 0, $"Not a file of a city pack; {Suggestion.For(name, Known)}");
        }
    }

    /// <summary>A folder of one's own is left alone, unless it is nearly one of ours.</summary>
    private static IEnumerable<string> Misnamed(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path)).Except(Folders).Where(name => Suggestion.Near(name, Folders) is not null)
        : [];

    private static IEnumerable<string> Data(string folder, string below)
    {
        var path = Path.Combine(folder, below);
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", new EnumerationOptions())
                .Where(file => Path.GetExtension(file).ToLowerInvariant() is ".json" or ".csv")
                .Select(file => below.Length == 0 ? Path.GetFileName(file) : $"{below}/{Path.GetFileName(file)}")
            : [];
    }
}
