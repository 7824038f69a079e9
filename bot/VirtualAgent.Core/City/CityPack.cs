using System.Collections.Immutable;

namespace VirtualAgent.Core.City;

/// <summary>A city's folder, read and checked whole.</summary>
/// <param name="Folder">Where it was read from; its documents are in <c>knowledge</c> below.</param>
/// <param name="CollectionDays">Null where the pack does not tell.</param>
/// <param name="Wards">Null where all addresses lie in one, or there are none.</param>
public sealed record CityPack(
    string Folder,
    CityProfile City,
    ImmutableArray<ServiceType> Services,
    IPlaces Places,
    ImmutableArray<Bill> Bills,
    CollectionDays? CollectionDays = null,
    Wards? Wards = null)
{
    public ServiceType? FindService(string? code) => Services.FirstOrDefault(s => s.Code == code);
}
