using System.Collections.Immutable;
using VirtualAgent.Core.City;

namespace VirtualAgent.CityPacks.Places;

/// <summary>Words of a text that name a street.</summary>
/// <param name="Streets">More than one where the type is missing: Park.</param>
/// <param name="IsSure">With its type ('elm street'), not only a word that also means something else ('elm').</param>
internal sealed record StreetMention(int Start, int Length, ImmutableArray<Street> Streets, bool IsSure)
{
    /// <summary>The street that was said, 'Willow Lane', where the city has the name with another type alone; null otherwise.</summary>
    public string? Unknown { get; init; }

    /// <summary>What is found where no more than the street is named.</summary>
    public PlaceMatch.StreetOnly Alone => new(Streets[0].Name) { Unknown = Unknown };

    public int End => Start + Length;
}
