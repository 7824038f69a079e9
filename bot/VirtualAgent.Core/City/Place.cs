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
    /// <summary>Metres in a degree of latitude.</summary>
    public const double MetresPerDegree = 111_320;

    /// <summary>Metres along the ground, good to a per cent within a city.</summary>
    public double MetresTo(double latitude, double longitude) => Metres(Latitude, Longitude, latitude, longitude);

    /// <summary>Metres along the ground between two points, good to a per cent within a city.</summary>
    public static double Metres(double fromLatitude, double fromLongitude, double toLatitude, double toLongitude)
    {
        var north = (toLatitude - fromLatitude) * MetresPerDegree;
        var east = (toLongitude - fromLongitude) * MetresPerDegree * Math.Cos(fromLatitude * Math.PI / 180);
        return Math.Sqrt((north * north) + (east * east));
    }
}

public enum PlaceKind
{
    Address,
    Intersection,
    Facility,
}
