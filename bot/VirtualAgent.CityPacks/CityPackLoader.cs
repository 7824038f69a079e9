using VirtualAgent.Core.City;
using VirtualAgent.CityPacks.Places;
using VirtualAgent.CityPacks.Reading;
using VirtualAgent.CityPacks.Sections;

namespace VirtualAgent.CityPacks;

/// <summary>Reads a city's folder and checks it whole.</summary>
public static class CityPackLoader
{
    /// <summary>The pack, or every fault of every file; bad data never throws.</summary>
    public static PackLoad Load(string folder)
    {
        var faults = new FaultList();
        var files = new PackFolder(folder, faults);
        files.RequireFolder("knowledge");

        var read = CitySection.Read(files);
        var languages = read?.City.Languages ?? [];
        var bounds = read?.Bounds ?? CityBounds.Earth;
        var departments = read?.City.Departments.Select(d => d.Id).ToHashSet();

        var services = new ServicesSection(languages, departments).Read(files);
        var places = new PlacesSection(files, bounds);
        var streets = places.Streets();
        var gazetteer = new Gazetteer(
            streets,
            places.Addresses(),
            places.Crossings(),
            new FacilitiesSection(languages, bounds, places.StreetNames).Read(files));
        var bills = new BillsSection(files, languages, places.StreetNames).Read();

        return read is { } complete && faults.IsEmpty
            ? new PackLoad.Loaded(new CityPack(folder, complete.City, services, new PlaceFinder(gazetteer), bills))
            : new PackLoad.Faulty(faults.Sorted());
    }
}
