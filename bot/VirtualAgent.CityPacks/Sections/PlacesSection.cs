using System.Collections.Immutable;
using VirtualAgent.CityPacks.Places;
using VirtualAgent.CityPacks.Reading;
using VirtualAgent.Core.City;

namespace VirtualAgent.CityPacks.Sections;

/// <summary>Reads the tables of streets, addresses and intersections. A city without the folder <c>places</c> knows no places.</summary>
internal sealed class PlacesSection(PackFolder folder, CityBounds bounds)
{
    private const string StreetsFile = "places/streets.csv";
    private const string AddressesFile = "places/addresses.csv";
    private const string CrossingsFile = "places/intersections.csv";

    private static readonly Dictionary<string, bool> Flags = new() { ["true"] = true, ["false"] = false };

    /// <summary>Where so many lie outside, the bounds are wrong and not the places.</summary>
    private const int MostOutside = 5;

    private readonly HashSet<string> _streets = [];
    private int _outside;
    private readonly bool _present = folder.HasFolder("places");

    /// <summary>The names of the streets read so far.</summary>
    public IReadOnlySet<string> StreetNames => _streets;

    public ImmutableArray<Street> Streets() =>
        _present ? [.. Filled(StreetsFile, "street", "aliases", "ward", "zone", "snowRoute").Select(Street)] : [];

    /// <param name="needed">A request type asks where it is.</param>
    public ImmutableArray<StreetAddress> Addresses(bool needed)
    {
        if (!_present)
        {
            if (needed)
            {
                folder.Faults.Add(AddressesFile, 0, "The file is missing; request types of services.json ask for a place.");
            }

            return [];
        }

        var seen = new HashSet<(int, string)>();
        return [.. Filled(AddressesFile, "number", "street", "lat", "long", "ward", "zone", "zip").Select(Address)];

        StreetAddress Address(CsvRow row)
        {
            var number = row.WholeNumber("number", 1);
            var street = KnownStreet(row, "street");
            if (!row.IsFaulty && !seen.Add((number, street)))
            {
                row.Fault($"{number} {street} stands in an earlier row.");
            }

            var (latitude, longitude) = Position(row);
            row.Text("zip");
            return new(number, street, latitude, longitude, row.WholeNumber("ward", 1), row.Text("zone"));
        }
    }

    public ImmutableArray<Crossing> Crossings()
    {
        if (!folder.Has(CrossingsFile))
        {
            return [];
        }

        var seen = new HashSet<(string, string)>();
        return [.. folder.ReadCsv(CrossingsFile, "street1", "street2", "lat", "long", "ward").Select(Crossing)];

        Crossing Crossing(CsvRow row)
        {
            var (first, second) = (KnownStreet(row, "street1"), KnownStreet(row, "street2"));
            if (!row.IsFaulty && first == second)
            {
                row.Fault("A street does not cross itself.");
            }
            else if (!row.IsFaulty && !seen.Add(string.CompareOrdinal(first, second) < 0 ? (first, second) : (second, first)))
            {
                row.Fault($"{first} and {second} stand in an earlier row.");
            }

            var (latitude, longitude) = Position(row);
            return new(first, second, latitude, longitude, row.WholeNumber("ward", 1));
        }
    }

    private List<CsvRow> Filled(string file, params string[] columns)
    {
        var rows = folder.ReadCsv(file, columns).ToList();
        if (rows.Count == 0 && !folder.Faults.Concern(file))
        {
            folder.Faults.Add(file, 1, "The table has no rows; a city without addresses leaves the folder 'places' out.");
        }

        return rows;
    }

    private Street Street(CsvRow row)
    {
        var name = row.Text("street");
        if (name.Length > 0 && !_streets.Add(name))
        {
            row.Fault($"{name} stands in an earlier row.");
        }

        foreach (var ward in row.Text("ward").Split('|').Where(ward => !int.TryParse(ward, out _)))
        {
            row.Fault($"'ward' must be numbers separated by |, not '{ward}'.");
        }

        row.Text("zone");
        row.OneOf("snowRoute", Flags);
        return new(name, [.. row.Optional("aliases").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]);
    }

    private string KnownStreet(CsvRow row, string column)
    {
        var street = row.Text(column);
        if (street.Length > 0 && _streets.Count > 0 && !_streets.Contains(street))
        {
            row.Fault($"'{column}' is not a street of streets.csv: {street}.");
        }

        return street;
    }

    private (double Latitude, double Longitude) Position(CsvRow row)
    {
        var (latitude, longitude) = (row.Decimal("lat"), row.Decimal("long"));
        if (!double.IsNaN(latitude) && !double.IsNaN(longitude) && !bounds.Contains(latitude, longitude) && ++_outside <= MostOutside)
        {
            row.Fault(FormattableString.Invariant($"The place is outside the city's bounds: {latitude}, {longitude}.{(_outside == MostOutside ? " Others are not told: see whether 'bounds' in city.json are right." : string.Empty)}"));
        }

        return (latitude, longitude);
    }
}
