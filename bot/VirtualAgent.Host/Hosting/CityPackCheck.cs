using System.Diagnostics;
using VirtualAgent.CityPacks;
using VirtualAgent.Core.City;
using VirtualAgent.KnowledgeIngest.Checking;

namespace VirtualAgent.Host.Hosting;

/// <summary>Loads the city with its documents looked through, or stops the start with every fault of every file.</summary>
internal static class CityPackCheck
{
    private const string Knowledge = "knowledge";
    private const string CollectionDays = "places/collection-days.json";

    public static CityPack Load(string folder)
    {
        (CityProfile? City, CityPack? Pack, IEnumerable<PackFault> Faults) read = CityPackLoader.Load(folder) switch
        {
            PackLoad.Loaded loaded => (loaded.Pack.City, loaded.Pack, []),
            PackLoad.Faulty faulty => (faulty.City, null, faulty.Faults),
            _ => throw new UnreachableException(),
        };
        var review = new FolderCheck(Path.Combine(folder, Knowledge), TimeProvider.System)
            .Review(FactsOf(read.City));
        var all = read.Faults
            .Concat(review.Faults.Select(fault => new PackFault($"{Knowledge}/{fault.File}", fault.Line, fault.Message)))
            .Concat(SourceFaults(read.Pack?.CollectionDays, review))
            .OrderBy(fault => fault.File, StringComparer.Ordinal)
            .Select(fault => fault.ToString())
            .ToList();
        return all.Count == 0
            ? read.Pack!
            : throw new StartupException(all.Prepend($"City:Pack: '{folder}' has faults."));
    }

    /// <summary>What could not be read of the city is not held against its documents.</summary>
    private static CityFacts FactsOf(CityProfile? city) => new(
        city is { Languages.IsEmpty: false } ? city.Languages : null,
        city is { Departments.IsEmpty: false } ? [.. city.Departments.Select(department => department.Id)] : null);

    /// <summary>What is said about collection days is cited, so that it must be a document that there is.</summary>
    private static IEnumerable<PackFault> SourceFaults(CollectionDays? days, FolderReview review) =>
        days is null ? [] : days.Source.Url.ByLanguage
            .Where(url => !review.Addresses[url.Key].Contains(url.Value))
            .Select(url => new PackFault(CollectionDays, 0, $"'source.url.{url.Key}' is not the address of a document in that language: {url.Value}."));
}
