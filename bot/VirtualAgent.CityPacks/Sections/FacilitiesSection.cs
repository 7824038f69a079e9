using System.Collections.Immutable;
using VirtualAgent.CityPacks.Places;
using VirtualAgent.CityPacks.Reading;
using VirtualAgent.Core.City;

namespace VirtualAgent.CityPacks.Sections;

/// <summary>Reads <c>places/facilities.json</c>, which a city may leave out.</summary>
internal sealed class FacilitiesSection(ImmutableArray<string> languages, CityBounds bounds, IReadOnlySet<string> streets)
{
    private const string File = "places/facilities.json";

    private readonly DistinctMember _ids = new("id");

    public ImmutableArray<Facility> Read(PackFolder folder)
    {
        if (!folder.Has(File) || folder.ReadJson(File) is not { } root)
        {
            return [];
        }

        var list = JsonFields.RootList(File, "facilities", root, folder.Faults);
        ImmutableArray<Facility> facilities = [.. list.Objects("facilities").Select(Facility)];
        list.FaultUnknown();
        return facilities;
    }

    private Facility Facility(JsonFields fields)
    {
        _ids.Check(fields);
        fields.Text("kind");
        var address = fields.Text("address");
        var street = StreetOf.Address(address, streets);
        if (address.Length > 0 && streets.Count > 0 && street is null)
        {
            fields.Fault("address", $"has no street of streets.csv: {address}.");
        }

        if (fields.Has("phone"))
        {
            PhoneNumber.Read(fields, "phone");
        }

        var (latitude, longitude) = (fields.Decimal("lat"), fields.Decimal("long"));
        if (!double.IsNaN(latitude) && !double.IsNaN(longitude) && !bounds.Contains(latitude, longitude))
        {
            fields.Fault("lat", "and 'long' are outside the city's bounds.");
        }

        return new(
            fields.Text("id"),
            fields.Localized("name", languages),
            [.. fields.WordLists("aliases", languages).Values.SelectMany(words => words)],
            street,
            latitude,
            longitude,
            fields.WholeNumber("ward", 1, 999));
    }
}
