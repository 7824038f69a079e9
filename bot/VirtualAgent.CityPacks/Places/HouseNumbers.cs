using System.Collections.Immutable;
using System.Globalization;
using VirtualAgent.Core.City;

namespace VirtualAgent.CityPacks.Places;

/// <summary>Addresses by street and number; numbers between those of the table are placed between them.</summary>
internal sealed class HouseNumbers
{
    private const int Block = 100;

    private readonly Dictionary<string, ImmutableArray<StreetAddress>> _byStreet;

    public HouseNumbers(ImmutableArray<StreetAddress> addresses) =>
        _byStreet = addresses.GroupBy(a => a.Street).ToDictionary(g => g.Key, g => g.OrderBy(a => a.Number).ToImmutableArray());

    /// <summary>The numbers of the street's first and last blocks; null for a street without houses.</summary>
    public (int From, int To)? Range(string street) => _byStreet.TryGetValue(street, out var houses)
        ? (Math.Max(1, houses[0].Number / Block * Block), (houses[^1].Number / Block * Block) + Block - 1)
        : null;

    /// <summary>Whether the house stands in the table itself.</summary>
    public bool Has(string street, int number) => _byStreet.TryGetValue(street, out var houses) && houses.Any(house => house.Number == number);

    /// <summary>Null where the street has no such number.</summary>
    public Place? Find(string street, int number)
    {
        if (Range(street) is not { } range || number < range.From || number > range.To)
        {
            return null;
        }

        var houses = _byStreet[street];
        var sameSide = houses.Where(house => house.Number % 2 == number % 2).ToImmutableArray();
        var (before, after) = Around(sameSide, number) ?? Around(houses, number) ?? Ends(houses, number);
        var share = before.Number == after.Number ? 0 : Math.Clamp((double)(number - before.Number) / (after.Number - before.Number), 0, 1);
        var nearest = share < 0.5 ? before : after;
        return Place(nearest with
        {
            Number = number,
            Latitude = before.Latitude + (share * (after.Latitude - before.Latitude)),
            Longitude = before.Longitude + (share * (after.Longitude - before.Longitude)),
        });
    }

    public static Place Place(StreetAddress house)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{house.Number} {house.Street}");
        return new(name, PlaceKind.Address, name, house.Latitude, house.Longitude, house.Ward, house.Zone);
    }

    private static (StreetAddress Before, StreetAddress After)? Around(ImmutableArray<StreetAddress> houses, int number)
    {
        var before = houses.LastOrDefault(house => house.Number <= number);
        var after = houses.FirstOrDefault(house => house.Number >= number);
        return before is null || after is null ? null : (before, after);
    }

    private static (StreetAddress Before, StreetAddress After) Ends(ImmutableArray<StreetAddress> houses, int number) =>
        number < houses[0].Number ? (houses[0], houses[0]) : (houses[^1], houses[^1]);
}
