using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.CityPacks.Places;

/// <summary>A building or park of the city that has a name.</summary>
/// <param name="Aliases">Other names that people use, in any language.</param>
/// <param name="Street">The street of its address.</param>
internal sealed record Facility(
    string Id,
    LocalizedText Name,
    ImmutableArray<string> Aliases,
    string? Street,
    double Latitude,
    double Longitude,
    int Ward)
{
    public Place ToPlace() => new(Id, PlaceKind.Facility, Name, Latitude, Longitude, Ward, null);
}
