using VirtualAgent.Core.Texts;

namespace VirtualAgent.Core.City;

/// <summary>A spot in the city.</summary>
/// <param name="Id">Stable: <c>41 Elm Street</c>, <c>Oak Street &amp; Main Street</c>, or a facility's id.</param>
/// <param name="Latitude">WGS84 degrees.</param>
/// <param name="Longitude">WGS84 degrees.</param>
/// <param name="Zone">The collection zone; null for an intersection or a facility.</param>
public sealed record Place(
    string Id,
    PlaceKind Kind,
    LocalizedText Name,
    double Latitude,
    double Longitude,
    int Ward,
    string? Zone)
{
    private const double MetresPerDegree = 111_320;

    /// <summary>Metres along the ground, good to a per cent within a city.</summary>
    public double MetresTo(double latitude, double longitude)
    {
        var north = (latitude - Latitude) * MetresPerDegree;
        var east = (longitude - Longitude) * MetresPerDegree * Math.Cos(Latitude * Math.PI / 180);
        return Math.Sqrt((north * north) + (east * east));
    }
}

public enum PlaceKind
{
    Address,
    Intersection,
    Facility,
}
