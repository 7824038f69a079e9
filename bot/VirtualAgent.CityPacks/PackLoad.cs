using System.Collections.Immutable;
using VirtualAgent.Core.City;

namespace VirtualAgent.CityPacks;

/// <summary>What reading a city's folder came to.</summary>
public abstract record PackLoad
{
    private PackLoad()
    {
    }

    public sealed record Loaded(CityPack Pack) : PackLoad;

    /// <summary>Every fault of every file, in the order of file and line.</summary>
    /// <param name="City">As far as it could be read, for checks that go on; null where it could not.</param>
    /// <param name="CollectionDays">Likewise.</param>
    /// <param name="Wards">Likewise.</param>
    public sealed record Faulty(ImmutableArray<PackFault> Faults, CityProfile? City, CollectionDays? CollectionDays, Wards? Wards) : PackLoad;
}
