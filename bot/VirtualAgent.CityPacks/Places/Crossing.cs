namespace VirtualAgent.CityPacks.Places;

/// <summary>Where two streets meet.</summary>
internal sealed record Crossing(string Street1, string Street2, double Latitude, double Longitude, int Ward);
