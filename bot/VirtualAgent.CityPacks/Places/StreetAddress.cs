namespace VirtualAgent.CityPacks.Places;

/// <summary>A house of the table.</summary>
internal sealed record StreetAddress(int Number, string Street, double Latitude, double Longitude, int Ward, string Zone);
