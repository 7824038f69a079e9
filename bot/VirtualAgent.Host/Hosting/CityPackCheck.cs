using System.Diagnostics;
using VirtualAgent.CityPacks;
using VirtualAgent.Core.City;
using VirtualAgent.KnowledgeIngest.Checking;

namespace VirtualAgent.Host.Hosting;

/// <summary>Loads the city, and has its documents looked through meanwhile.</summary>
internal static class CityPackCheck
{
    private const string Knowledge = "knowledge";

    /// <returns>Null where a table is wrong; <paramref name="faults"/> come to hold the faults of every file.</returns>
    public static CityPack? Load(string folder, StartupFaults faults)
    {
        if (!Directory.Exists(folder))
        {
            faults.Add([new("City:Pack", $"'{folder}' does not exist. Name the folder of a city, such as cities/riverbend.")]);
            return null;
        }

        switch (CityPackLoader.Load(folder))
        {
            case PackLoad.Loaded { Pack: var pack }:
                faults.AddPack(folder, Task.Run(() => Lines([], folder, pack.City, Sources(pack.CollectionDays, pack.Wards))));
                return pack;
            case PackLoad.Faulty faulty:
                faults.AddPack(folder, Task.Run(() => Lines(faulty.Faults, folder, faulty.City, Sources(faulty.CollectionDays, faulty.Wards))));
                return null;
            default:
                throw new UnreachableException();
        }
    }

    private static IReadOnlyList<string> Lines(IEnumerable<PackFault> faults, string folder, CityProfile? city, IReadOnlyList<(string File, TableSource Source)> sources) =>
        [.. faults.Concat(DocumentFaults(folder, city, sources)).OrderBy(fault => fault.File, StringComparer.Ordinal).Select(fault => fault.ToString())];

    private static IEnumerable<PackFault> DocumentFaults(string folder, CityProfile? city, IReadOnlyList<(string File, TableSource Source)> sources)
    {
        var review = new FolderCheck(Path.Combine(folder, Knowledge), TimeProvider.System).Review(FactsOf(city));
        return review.Faults
            .Select(fault => new PackFault($"{Knowledge}/{fault.File}", fault.Line, fault.Message))
            .Concat(SourceFaults(sources, review));
    }

    /// <summary>What could not be read of the city is not held against its documents.</summary>
    private static CityFacts FactsOf(CityProfile? city) => new(
        city is { Languages.IsEmpty: false } ? city.Languages : null,
        city is { Departments.IsEmpty: false } ? [.. city.Departments.Select(department => department.Id).Where(id => id.Length > 0).Distinct()] : null);

    /// <summary>What a table tells is cited, so that it must be a document that there is.</summary>
    private static IEnumerable<PackFault> SourceFaults(IReadOnlyList<(string File, TableSource Source)> sources, FolderReview review) => sources
        .SelectMany(table => table.Source.Url.ByLanguage
            .Where(url => !review.Addresses[url.Key].Contains(url.Value))
            .Select(url => new PackFault(table.File, 0, $"'source.url.{url.Key}' is not the address of a document in that language: {url.Value}.")));

    private static IReadOnlyList<(string File, TableSource Source)> Sources(CollectionDays? days, Wards? wards) =>
    [
        .. days is null ? Array.Empty<(string, TableSource)>() : [("places/collection-days.json", days.Source)],
        .. wards?.Source is { } source ? [("places/wards.json", source)] : Array.Empty<(string, TableSource)>(),
    ];
}
