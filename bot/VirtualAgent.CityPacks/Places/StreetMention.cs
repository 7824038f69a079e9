using System.Collections.Immutable;

namespace VirtualAgent.CityPacks.Places;

/// <summary>Words of a text that name a street.</summary>
/// <param name="Streets">More than one where the type is missing: Park.</param>
/// <param name="IsSure">With its type ('elm street'), not only a word that also means something else ('elm').</param>
internal sealed record StreetMention(int Start, int Length, ImmutableArray<Street> Streets, bool IsSure)
{
    public int End => Start + Length;
}
