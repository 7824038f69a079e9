using System.Collections.Immutable;

namespace VirtualAgent.CityPacks.Places;

/// <summary>Words of a text that are a facility's name.</summary>
internal sealed record FacilitySpan(int Start, int Length, ImmutableArray<Facility> Facilities)
{
    public bool Covers(StreetMention mention) =>
        Length > mention.Length && mention.Start >= Start && mention.Start < Start + Length;
}
