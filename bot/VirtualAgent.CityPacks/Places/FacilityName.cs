namespace VirtualAgent.CityPacks.Places;

/// <summary>One of a facility's names, as words.</summary>
internal sealed record FacilityName(string[] Words, string Joined, Facility Facility);
