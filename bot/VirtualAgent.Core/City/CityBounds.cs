namespace VirtualAgent.Core.City;

/// <summary>The box in degrees that holds every place of the city.</summary>
public sealed record CityBounds(double South, double West, double North, double East)
{
    /// <summary>For a city that has said none.</summary>
    public static CityBounds Earth { get; } = new(-90, -180, 90, 180);

    public bool Contains(double latitude, double longitude) =>
        latitude >= South && latitude <= North && longitude >= West && longitude <= East;
}
