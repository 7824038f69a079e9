using System.Collections.Immutable;

namespace VirtualAgent.CityPacks.Places;

/// <summary>The tables of the folder <c>places</c>.</summary>
internal sealed record Gazetteer(
    ImmutableArray<Street> Streets,
    ImmutableArray<StreetAddress> Addresses,
    ImmutableArray<Crossing> Crossings,
    ImmutableArray<Facility> Facilities);
