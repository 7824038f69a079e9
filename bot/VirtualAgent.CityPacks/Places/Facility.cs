using System.Collections.Immutable;
using VirtualAgent.Core.Texts;

namespace VirtualAgent.CityPacks.Places;

/// <summary>A building or park of the city that has a name.</summary>
/// <param name="Aliases">Other names that people use, in any language.</param>
internal sealed record Facility(
    string Id,
    LocalizedText Name,
    ImmutableArray<string> Aliases,
    string Kind,
    double Latitude,
    double Longitude,
    int Ward);
