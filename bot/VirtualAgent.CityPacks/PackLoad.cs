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
    public sealed record Faulty(ImmutableArray<PackFault> Faults) : PackLoad;
}
