using System.Collections.Immutable;

namespace VirtualAgent.Core.City;

/// <summary>The city's gazetteer, in memory.</summary>
public interface IPlaces
{
    /// <summary>Finds the place that a resident named, in their own words.</summary>
    PlaceMatch Find(string said);

    /// <summary>A place by its id, as a slot keeps it.</summary>
    Place? ById(string id);

    /// <summary>The nearest address to a point, within 200 m; for a location shared by a phone.</summary>
    Place? Nearest(double latitude, double longitude);
}

public abstract record PlaceMatch
{
    private PlaceMatch()
    {
    }

    public sealed record Found(Place Place) : PlaceMatch;

    /// <summary>Several, the likeliest first, at most 5.</summary>
    public sealed record Several(ImmutableArray<Place> Places) : PlaceMatch;

    /// <summary>The street is known, the house number is not on it.</summary>
    public sealed record NumberNotOnStreet(string Street, int From, int To) : PlaceMatch;

    /// <summary>A street without a number or a cross street.</summary>
    public sealed record StreetOnly(string Street) : PlaceMatch
    {
        /// <summary>The parks that are called by the same word.</summary>
        public ImmutableArray<Place> Namesakes { get; init; } = [];

        /// <summary>The street that was said where the city has the name with another type alone: 'Willow Lane' for Willow Avenue.</summary>
        public string? Unknown { get; init; }
    }

    /// <summary>The city has no such street; what the rest of the words names on those that differ from it in their type alone.</summary>
    public sealed record NoSuchStreet(string Street, ImmutableArray<Place> Near) : PlaceMatch;

    /// <summary>Both streets are known, and do not meet.</summary>
    public sealed record NoCorner(string Street, string Other) : PlaceMatch;

    /// <summary>The city has no such park; parks whose names come near, the likeliest first.</summary>
    public sealed record NoSuchPark(string Said, ImmutableArray<Place> Near) : PlaceMatch;

    public sealed record None : PlaceMatch;
}
