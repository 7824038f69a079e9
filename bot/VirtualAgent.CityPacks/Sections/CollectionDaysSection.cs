using System.Collections.Immutable;
using VirtualAgent.Core.City;
using VirtualAgent.CityPacks.Reading;

namespace VirtualAgent.CityPacks.Sections;

/// <summary>Reads <c>places/collection-days.json</c>, which a city may leave out.</summary>
/// <param name="departments">Ids; null where they could not be read.</param>
/// <param name="zones">The zones of the city's addresses.</param>
internal sealed class CollectionDaysSection(
    ImmutableArray<string> languages, IReadOnlySet<string>? departments, IReadOnlySet<string> zones)
{
    public const string File = "places/collection-days.json";

    private const string Example = """[ { "zone": "A", "trash": { "days": ["tue"] } } ]""";

    private static readonly Dictionary<string, PickupWeeks> Weeks = new()
    {
        ["every"] = PickupWeeks.Every,
        ["even"] = PickupWeeks.Even,
        ["odd"] = PickupWeeks.Odd,
    };

    public CollectionDays? Read(PackFolder folder)
    {
        if (!folder.Has(File) || folder.ReadJson(File) is not { } root)
        {
            return null;
        }

        var fields = JsonFields.Root(File, root, folder.Faults);
        var source = TableSourceSection.Read(fields, languages, departments) ?? new(string.Empty, string.Empty, string.Empty, default);
        var note = fields.Has("note") ? fields.Localized("note", languages) : null;
        var days = new CollectionDays(source, Zones(fields), LateFrom(fields), note);
        fields.FaultUnknown();
        return days;
    }

    private static ImmutableSortedSet<DateOnly> LateFrom(JsonFields fields) => fields.Has("lateFrom") ? [.. fields.Dates("lateFrom")] : [];

    private ImmutableSortedDictionary<string, ZoneCollection> Zones(JsonFields parent)
    {
        var byZone = ImmutableSortedDictionary.CreateBuilder<string, ZoneCollection>();
        if (parent.Has("zones") && !parent.IsList("zones"))
        {
            parent.Fault("zones", $"must be a list of objects, such as {Example}.");
            return byZone.ToImmutable();
        }

        var distinct = new DistinctMember("zone");
        foreach (var fields in parent.Objects("zones"))
        {
            distinct.Check(fields);
            var zone = fields.Text("zone");
            if (zone.Length > 0 && zones.Count > 0 && !zones.Contains(zone))
            {
                fields.Fault("zone", $"is not a zone of addresses.csv: {zone}.");
            }

            byZone[zone] = new(Pickup(fields, "trash"), Pickup(fields, "recycling"), Pickup(fields, "yardWaste"));
        }

        var left = zones.Except(byZone.Keys).Order(StringComparer.Ordinal).ToList();
        if (left.Count > 0)
        {
            parent.Fault("zones", $"does not tell the days of {string.Join(", ", left)}, which addresses.csv has.");
        }

        return byZone.ToImmutable();
    }

    private static Pickup? Pickup(JsonFields zone, string member)
    {
        if (!zone.Has(member) || zone.Object(member) is not { } fields)
        {
            return null;
        }

        var names = fields.Texts("days");
        foreach (var name in names.Where(name => !Weekdays.ByName.ContainsKey(name)))
        {
            fields.Fault("days", $"holds '{name}', which is not a day; use {Weekdays.Names}.");
        }

        if (names.IsEmpty)
        {
            fields.Fault("days", $"must list days; use {Weekdays.Names}.");
        }

        return new(
            [.. Weekdays.ByName.Where(day => names.Contains(day.Key)).Select(day => day.Value)],
            fields.Has("weeks") ? fields.OneOf("weeks", Weeks) : PickupWeeks.Every);
    }
}
