using System.Collections.Immutable;

namespace VirtualAgent.CityPacks.Places;

/// <param name="Aliases">Other names that people use.</param>
internal sealed record Street(string Name, ImmutableArray<string> Aliases);
