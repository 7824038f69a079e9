using VirtualAgent.Core.City;
using VirtualAgent.CityPacks.Places;
using VirtualAgent.CityPacks.Reading;
using VirtualAgent.CityPacks.Sections;

namespace VirtualAgent.CityPacks;

/// <summary>Reads a city's folder and checks it whole, but for its documents.</summary>
public static class CityPackLoader
{
    /// <summary>The pack, or every fault of every file; bad data never throws.</summary>
    public static PackLoad Load(string folder)
    {
        var faults = new FaultList();
        var files = new PackFolder(folder, faults);
        files.RequireFolder("knowledge");
        FileNames.Check(folder, faults);

        var read = CitySection.Read(files);
        var languages = read?.City.Languages ?? [];
        var bounds = read?.Bounds ?? CityBounds.Earth;
        var departments = read?.City.Departments.Select(d => d.Id).ToHashSet();

        var services = new ServicesSection(languages, departments).Read(files);
        var places = new PlacesSection(files, bounds);
        var streets = places.Streets();
        var addresses = places.Addresses(needed: services.Any(service => service.Location != LocationNeed.None));
        var gazetteer = new Gazetteer(
            streets,
            addresses,
            places.Crossings(),
            new FacilitiesSection(languages, bounds, places.StreetNames).Read(files));
        var zones = addresses.Select(address => address.Zone).Where(zone => zone.Length > 0).ToHashSet();
        var collection = new CollectionDaysSection(languages, departments, zones).Read(files);
        var wards = new WardsSection(languages, departments).Read(files, addresses);
        var bills = new BillsSection(files, languages, places.StreetNames).Read();

        return read is { } complete && faults.IsEmpty
            ? new PackLoad.Loaded(new CityPack(folder, complete.City, services, new PlaceFinder(gazetteer), bills, collection, wards))
            : new PackLoad.Faulty(faults.Sorted(), read?.City, collection, wards);
    }
}
